package io.sternik.app.selling;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many deals at once: fields, stage, deletion. */
@Component
class DealBulk implements BulkTarget {

    private final Deals deals;
    private final DealList list;
    private final DealStore store;
    private final BulkForm form;

    DealBulk(Deals deals, DealList list, DealStore store, BulkForm form) {
        this.deals = deals;
        this.list = list;
        this.store = store;
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
    public void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        DealId deal = new DealId(id);
        if (change.deletes()) {
            form.require(by, SellingRights.DELETE_DEALS);
            deals.delete(deal, act, by);
        } else if (change.move() != null) {
            DealsHttp.Move move = form.read(change.move(), DealsHttp.Move.class);
            UUID reason = move.lostReason();
            deals.move(deal, new StageId(move.to()), reason == null ? null : new LostReasonId(reason), act, by);
        } else {
            deals.change(deal, form.read(change.patch(), DealPatch.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
