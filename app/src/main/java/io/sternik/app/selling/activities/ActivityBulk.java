package io.sternik.app.selling.activities;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.selling.ActivityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many activities at once: fields, state, deletion. */
@Component
class ActivityBulk implements BulkTarget {

    private final Activities activities;
    private final ActivityList list;
    private final ActivityStore store;
    private final BulkForm form;
    private final OneByOne each;

    ActivityBulk(Activities activities, ActivityList list, ActivityStore store, BulkForm form, OneByOne each) {
        this.activities = activities;
        this.list = list;
        this.store = store;
        this.form = form;
        this.each = each;
    }

    @Override
    public String object() {
        return "activities";
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
        ActivityId activity = new ActivityId(id);
        if (change.deletes()) {
            activities.delete(activity, act, by);
        } else {
            activities.change(activity, form.read(change.patch(), ActivityPatch.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}
