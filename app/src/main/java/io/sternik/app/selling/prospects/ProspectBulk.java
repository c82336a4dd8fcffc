package io.sternik.app.selling.prospects;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many prospects at once: fields, giving them up, deletion. */
@Component
class ProspectBulk extends OneByOneTarget {

    private final Prospects prospects;
    private final BulkForm form;

    ProspectBulk(Prospects prospects, ProspectList list, ProspectStore store, BulkForm form, OneByOne each) {
        super("prospects", each, _ -> list.source(), store::names);
        this.prospects = prospects;
        this.form = form;
    }

    /**
     * Giving a prospect up, the only move that many can make.
     *
     * @param text more about the reason
     */
    record GivingUp(
            @Nullable ProspectReason reason, @Nullable String text) {}

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
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
}
