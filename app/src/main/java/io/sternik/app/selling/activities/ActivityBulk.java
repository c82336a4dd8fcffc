package io.sternik.app.selling.activities;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.selling.ActivityId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many activities at once: fields, state, deletion. */
@Component
class ActivityBulk extends OneByOneTarget {

    private final Activities activities;
    private final BulkForm form;

    ActivityBulk(Activities activities, ActivityList list, ActivityStore store, BulkForm form, OneByOne each) {
        super("activities", each, _ -> list.source(), store::names);
        this.activities = activities;
        this.form = form;
    }

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        ActivityId activity = new ActivityId(id);
        if (change.deletes()) {
            activities.delete(activity, act, by);
        } else {
            activities.change(activity, form.read(change.patch(), ActivityPatch.class), act, by);
        }
    }
}
