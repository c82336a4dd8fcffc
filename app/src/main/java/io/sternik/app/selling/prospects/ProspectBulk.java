package io.sternik.app.selling.prospects;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many prospects at once: fields, giving them up, deletion. */
@Component
class ProspectBulk implements BulkTarget {

    private final Prospects prospects;
    private final ProspectList list;
    private final ProspectStore store;
    private final BulkForm form;
    private final OneByOne each;

    ProspectBulk(Prospects prospects, ProspectList list, ProspectStore store, BulkForm form, OneByOne each) {
        this.prospects = prospects;
        this.list = list;
        this.store = store;
        this.form = form;
        this.each = each;
    }

    /**
     * Giving a prospect up, the only move that many can make.
     *
     * @param text more about the reason
     */
    record GivingUp(
            @Nullable ProspectReason reason, @Nullable String text) {}

    @Override
    public String object() {
        return "prospects";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source();
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(row.id(), row.change(), act, by));
    }

    private void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        ProspectId prospect = new ProspectId(id);
        if (change.deletes()) {
            form.require(by, SellingRights.DELETE_PROSPECTS);
            prospects.delete(prospect, act, by);
        } else if (change.move() != null) {
            GivingUp why = form.read(change.move(), GivingUp.class);
            ProspectReason reason = why.reason();
            if (reason == null) {
                throw RequestProblem.Invalid.field("reason", "field.required").refused();
            }
            prospects.disqualify(prospect, reason, why.text(), act, by);
        } else {
            prospects.change(prospect, form.read(change.patch(), ProspectPatch.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
