package io.sternik.app.selling.activities;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkEdits;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.selling.ActivityId;
import io.sternik.app.selling.SellingRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities over HTTP. */
@RestController
@RequestMapping("/api/activities")
class ActivitiesHttp {

    private final Activities activities;
    private final BulkEdits bulk;

    ActivitiesHttp(Activities activities, BulkEdits bulk) {
        this.activities = activities;
        this.bulk = bulk;
    }

    /**
     * What came of an activity, and what follows.
     *
     * @param outcome in a few words
     * @param next planned in the same act, about the same records
     */
    record Finish(@Nullable String outcome, @Nullable NewActivity next) {}

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = SellingRights.READ, relation = Relation.NONE)
    @GetMapping
    Page<ActivityRow> list(@ParameterObject ListRequest request, Viewer viewer) {
        return activities.page(request, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}")
    ActivityRow one(@PathVariable ActivityId id, Viewer viewer) {
        return activities.get(id, viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable ActivityId id, Viewer viewer) {
        return activities.history(id, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACTIVITIES, relation = Relation.NONE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActivityRow create(@RequestBody NewActivity activity, Viewer viewer) {
        return activities.create(activity, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACTIVITIES, relation = Relation.SUBTREE)
    @PostMapping("/{id}/done")
    Activities.Finished finish(
            @PathVariable ActivityId id, @RequestBody Finish finish, KnownVersion version, Viewer viewer) {
        return activities.finish(id, finish.outcome(), finish.next(), version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_ACTIVITIES, relation = Relation.SUBTREE)
    @PatchMapping("/{id}")
    ActivityRow change(
            @PathVariable ActivityId id, @RequestBody ActivityPatch patch, KnownVersion version, Viewer viewer) {
        return activities.change(id, patch, version.value(), viewer);
    }

    @Access(permission = SellingRights.EDIT_ACTIVITIES, relation = Relation.NONE)
    @PostMapping("/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView bulk(@RequestBody BulkRequest wanted, Viewer viewer) {
        return bulk.order("activities", wanted, viewer);
    }

    @Access(permission = SellingRights.EDIT_ACTIVITIES, relation = Relation.SUBTREE)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable ActivityId id, KnownVersion version, Viewer viewer) {
        return new Deleted(activities.delete(id, version.value(), viewer));
    }
}
