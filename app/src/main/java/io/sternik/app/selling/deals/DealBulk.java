package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.SellingRights;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many deals at once: fields, stage, deletion. They are read, judged and written in sets, each judged as it would be alone. */
@Component
class DealBulk implements BulkTarget {

    private final Deals deals;
    private final DealChanges changes;
    private final DealList list;
    private final DealStore store;
    private final Journal journal;
    private final BulkForm form;

    DealBulk(Deals deals, DealChanges changes, DealList list, DealStore store, Journal journal, BulkForm form) {
        this.deals = deals;
        this.changes = changes;
        this.list = list;
        this.store = store;
        this.journal = journal;
        this.form = form;
    }

    @Override
    public String object() {
        return "deals";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source();
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        List<UUID> ids = rows.stream().map(BulkRequest.Row::id).toList();
        Judging judging = new Judging(store.lockAll(ids, by.visibility()), store.productsOf(ids), by);
        rows.forEach(judging::judge);
        if (!judging.changed.isEmpty()) {
            changes.write(judging.changed, by);
            journal.changedTogether(
                    by, judging.changed.stream().map(DealChange::deed).toList(), act);
        }
        if (!judging.deleted.isEmpty()) {
            deals.delete(judging.deleted, act, by);
        }
        return judging.refusals;
    }

    /** Goes through deals that are locked and sorts out what becomes of each. */
    private final class Judging {

        private final Map<UUID, DealRecord> found;
        private final Map<UUID, UUID> products;
        private final Set<UUID> disposed;
        private final DealChanges.Act act;
        private final Viewer by;
        private final List<DealChange> changed = new ArrayList<>();
        private final List<DealRecord> deleted = new ArrayList<>();
        private final Map<UUID, Problem> refusals = new LinkedHashMap<>();

        Judging(Map<UUID, DealRecord> found, Map<UUID, UUID> products, Viewer by) {
            this.found = found;
            this.products = products;
            this.disposed = store.disposed(found.keySet(), by.visibility());
            this.act = new DealChanges.Act(changes.reach(by), changes.gate(found.keySet()), by);
            this.by = by;
        }

        void judge(BulkRequest.Row row) {
            try {
                DealRecord deal = Optional.ofNullable(found.get(row.id()))
                        .orElseThrow(() -> new RecordProblem.NotFound().refused());
                if (row.change().deletes()) {
                    form.require(by, SellingRights.DELETE_DEALS);
                    if (!disposed.contains(deal.getId())) {
                        throw new DealProblem.NotYours().refused();
                    }
                    act.reach().requireOpen(deal.getClosedOn());
                    deleted.add(deal);
                } else {
                    judge(deal, row.change()).ifPresent(changed::add);
                }
            } catch (Refused refused) {
                refusals.put(row.id(), refused.problem());
            }
        }

        private Optional<DealChange> judge(DealRecord deal, BulkChange change) {
            UUID product = products.get(deal.getId());
            if (change.move() == null) {
                DealPatch patch = form.read(change.patch(), DealPatch.class);
                return changes.changed(deal, product, patch, patch.move(), act);
            }
            DealsHttp.Move move = form.read(change.move(), DealsHttp.Move.class);
            return move.fields() == null
                    ? Optional.of(changes.moved(deal, product, move.wanted(), act))
                    : changes.changed(deal, product, move.fields(), move.wanted(), act);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
