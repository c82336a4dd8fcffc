package io.sternik.app.selling.deals;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.cooling.CoolingDeals;
import io.sternik.app.selling.criteria.GateDeal;
import io.sternik.app.selling.criteria.GateView;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with deals: find, open, change, move, delete. Each change is written to the history and the audit. */
@Component
public class Deals {

    private final DealStore store;
    private final DealList list;
    private final Lists lists;
    private final DealDefaults defaults;
    private final DealChanges changes;
    private final CoolingDeals cooling;
    private final CustomFields fields;
    private final Journal journal;
    private final CompanyTime time;

    Deals(
            DealStore store,
            DealList list,
            Lists lists,
            DealDefaults defaults,
            DealChanges changes,
            CoolingDeals cooling,
            CustomFields fields,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.list = list;
        this.lists = lists;
        this.defaults = defaults;
        this.changes = changes;
        this.cooling = cooling;
        this.fields = fields;
        this.journal = journal;
        this.time = time;
    }

    /** A page of the deals that the viewer may see. */
    public Page<DealRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    /** The deal; not found when the viewer may not see it. */
    public DealRow get(DealId id, Viewer viewer) {
        return store.find(id, viewer.visibility(), cooling.today())
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Whether the deal is there for the viewer. */
    public boolean sees(DealId id, Viewer viewer) {
        return store.versions(List.of(id.value()), viewer.visibility()).size() == 1;
    }

    /** The deal, locked, unless it is closed or the viewer does not see it. */
    public Optional<DealRecord> lockOpen(DealId id, Viewer by) {
        return store.lock(id, by.visibility()).filter(deal -> deal.getStatus().equals(Pipelines.Kind.OPEN.code()));
    }

    /** The history of a deal that the viewer may see, newest first. */
    public List<History.Line> history(DealId id, Viewer viewer) {
        get(id, viewer);
        return journal.linesOf(DealId.ref(id.value()));
    }

    /** Opens a deal in the stage asked for, by default the first of the pipeline. */
    @Transactional
    public DealRow open(NewDeal wanted, Viewer by) {
        CustomValues custom = fields.of(DealList.OBJECT).begun(wanted.custom());
        return open(wanted, custom, (ref, told) -> journal.noted(by, ref, 1, "opened", told, null), by);
    }

    /** Opens a deal as a part of a larger act, with which it is taken back. What the company requires in its own fields can follow later. */
    @Transactional
    public DealRow open(NewDeal wanted, ChangeSetId act, Viewer by) {
        CustomValues custom = fields.of(DealList.OBJECT).changed(CustomValues.NONE, wanted.custom());
        return open(wanted, custom, (ref, told) -> journal.created(by, ref, told, act), by);
    }

    private DealRow open(
            NewDeal wanted, CustomValues custom, BiConsumer<RecordRef, List<FieldChange>> note, Viewer by) {
        Pipelines.Stage stage = defaults.stage(wanted);
        DealState state = defaults.state(wanted, stage, custom, by);
        DealReach reach = changes.reach(by);
        reach.require(state, null);
        OffsetDateTime now = time.now();
        UUID id = store.insert(state, Pipelines.Kind.OPEN.code(), Source.HAND, now);
        DealRecord deal = locked(new DealId(id), by);
        changes.requireOpening(deal, state.product(), stage, by);
        store.addFirstStage(deal, stage, reach.stamp(state.owner()), now, by);
        note.accept(DealId.ref(id), DealChanges.differences(null, state));
        return get(new DealId(id), by);
    }

    /** Changes fields of a deal that nobody else has changed since the known version; can be taken back. */
    @Transactional
    DealRow change(DealId id, DealPatch patch, long knownVersion, Viewer by) {
        DealRecord deal = current(id, knownVersion, by);
        change(deal, patch, () -> journal.open(deal.getName(), by), by);
        // Giving a deal away may put it out of the giver's sight: the answer is still theirs.
        return get(id, by);
    }

    /** Changes fields of a deal whatever its version is, as a part of a larger act. */
    @Transactional
    public void change(DealId id, DealPatch patch, ChangeSetId act, Viewer by) {
        change(locked(id, by), patch, () -> act, by);
    }

    private void change(DealRecord deal, DealPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        changes.changed(deal, store.productOf(deal.getId()), patch, patch.move(), act(deal, by))
                .ifPresent(change -> write(change, act, by));
    }

    private DealChanges.Act act(DealRecord deal, Viewer by) {
        return new DealChanges.Act(changes.reach(by), changes.gate(List.of(deal.getId())), by);
    }

    private void write(DealChange change, Supplier<ChangeSetId> act, Viewer by) {
        changes.write(List.of(change), by);
        journal.changed(by, change.deed(), act.get());
    }

    /** Moves a deal to another stage of its pipeline, after fields that the way there demands were filled in the same act. */
    @Transactional
    DealRow move(DealId id, DealMove move, @Nullable DealPatch fields, long knownVersion, Viewer by) {
        DealRecord deal = current(id, knownVersion, by);
        UUID product = store.productOf(deal.getId());
        Optional<DealChange> change = fields == null
                ? Optional.of(changes.moved(deal, product, move, act(deal, by)))
                : changes.changed(deal, product, fields, move, act(deal, by));
        change.ifPresent(one -> write(one, () -> journal.open(deal.getName(), by), by));
        return get(id, by);
    }

    /** What a deal needs before it may go to a stage of its pipeline. */
    GateView gate(DealId id, StageId to, Viewer by) {
        DealRecord deal = store.read(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
        GateDeal judged = GateDeal.of(deal, store.productOf(deal.getId()));
        return changes.gate(List.of(deal.getId()))
                .look(judged, changes.reach(by).stage(deal.getPipeline(), to), by);
    }

    /** Deletes a deal so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(DealId id, long knownVersion, Viewer by) {
        if (sees(id, by) && !store.disposes(id.value(), by.visibility())) {
            throw new DealProblem.NotYours().refused();
        }
        DealRecord deal = current(id, knownVersion, by);
        changes.reach(by).requireOpen(deal.getClosedOn());
        ChangeSetId act = journal.openDeletion(deal.getName(), by);
        delete(List.of(deal), act, by);
        return act;
    }

    /** Deletes deals that are locked, as a part of an act. */
    void delete(List<DealRecord> deals, ChangeSetId act, Viewer by) {
        deals.forEach(deal -> {
            deal.setDeletedAt(time.now());
            deal.setVersion(deal.getVersion() + 1);
        });
        store.update(deals);
        journal.deleted(
                by,
                deals.stream()
                        .map(deal -> new Journal.Deleted(DealId.ref(deal.getId()), deal.getVersion(), deal.getName()))
                        .toList(),
                act);
    }

    /** What an open deal needs before it may go to the next stage; null when it is closed, or nothing is demanded. */
    public @Nullable GateView gateAhead(DealRow row, Viewer by) {
        if (row.stage().kind() != Pipelines.Kind.OPEN
                || !changes.isDemanding(row.stage().id())) {
            return null;
        }
        return store.read(new DealId(row.id()), by.visibility())
                .map(deal -> changes.gateAhead(deal, store.productOf(deal.getId()), by))
                .orElse(null);
    }

    private DealRecord locked(DealId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private DealRecord current(DealId id, long knownVersion, Viewer by) {
        DealRecord deal = locked(id, by);
        journal.requireCurrent(DealId.ref(id.value()), knownVersion, deal.getVersion());
        return deal;
    }
}
