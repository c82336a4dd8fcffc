package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACTIVITY;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ActivityId;
import io.sternik.app.selling.ActivityKind;
import io.sternik.database.selling.tables.records.ActivityRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with activities: plan, write down, finish with the next step, change, delete. Each act can be taken back. */
@Component
public class Activities {

    private final ActivityStore store;
    private final ActivityForm form;
    private final ActivityList list;
    private final NextSteps nextSteps;
    private final Lists lists;
    private final Journal journal;
    private final CompanyTime time;

    Activities(
            ActivityStore store,
            ActivityForm form,
            ActivityList list,
            NextSteps nextSteps,
            Lists lists,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.form = form;
        this.list = list;
        this.nextSteps = nextSteps;
        this.lists = lists;
        this.journal = journal;
        this.time = time;
    }

    /** A finished activity and what was planned after it. */
    public record Finished(ActivityRow done, @Nullable ActivityRow next) {}

    /** A page of the activities that the viewer may see. */
    public Page<ActivityRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    /** The activity; not found when the viewer may not see it. */
    public ActivityRow get(ActivityId id, Viewer viewer) {
        return store.find(id, viewer.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** What is planned about a record, the nearest first. */
    public List<ActivityRow> planned(Condition about, Viewer viewer) {
        return store.planned(about, viewer.visibility());
    }

    /** The history of an activity that the viewer may see, newest first. */
    public List<History.Line> history(ActivityId id, Viewer viewer) {
        get(id, viewer);
        return journal.linesOf(ActivityId.ref(id.value()));
    }

    /** Plans an activity, or writes down one that is over. */
    @Transactional
    public ActivityRow create(NewActivity wanted, Viewer by) {
        ActivityRecord activity = form.read(wanted, by);
        return create(activity, journal.open(activity.getSubject(), by), by);
    }

    private ActivityRow create(ActivityRecord activity, ChangeSetId act, Viewer by) {
        store.insert(activity);
        journal.created(by, ActivityId.ref(activity.getId()), difference(null, activity), act);
        touch(activity, null);
        nextSteps.planned(activity, act, by);
        return get(new ActivityId(activity.getId()), by);
    }

    /** Finishes an activity and plans what comes next, as one act. */
    @Transactional
    public Finished finish(
            ActivityId id, @Nullable String outcome, @Nullable NewActivity next, long knownVersion, Viewer by) {
        ActivityRecord activity = current(id, knownVersion, by);
        ActivityRecord before = activity.copy();
        ChangeSetId act = journal.open(activity.getSubject(), by);
        form.finish(activity, outcome);
        save(before, activity, () -> act, by);
        ActivityRow planned = next == null ? null : create(form.after(activity, next, by), act, by);
        return new Finished(get(id, by), planned);
    }

    /** Changes fields of an activity that nobody else has changed since the known version. */
    @Transactional
    ActivityRow change(ActivityId id, ActivityPatch patch, long knownVersion, Viewer by) {
        ActivityRecord activity = current(id, knownVersion, by);
        change(activity, patch, () -> journal.open(activity.getSubject(), by), by);
        return get(id, by);
    }

    /** Changes fields of an activity whatever its version is, as a part of a larger act. */
    @Transactional
    void change(ActivityId id, ActivityPatch patch, ChangeSetId act, Viewer by) {
        change(locked(id, by), patch, () -> act, by);
    }

    private void change(ActivityRecord activity, ActivityPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        ActivityRecord before = activity.copy();
        form.apply(activity, patch, by);
        save(before, activity, act, by);
    }

    private void save(ActivityRecord before, ActivityRecord activity, Supplier<ChangeSetId> act, Viewer by) {
        List<FieldChange> changes = difference(before, activity);
        if (changes.isEmpty()) {
            return;
        }
        store.save(activity);
        ChangeSetId changeSet = act.get();
        journal.changed(by, ActivityId.ref(activity.getId()), activity.getVersion(), changes, changeSet);
        touch(activity, before);
        nextSteps.changed(before, activity, changeSet, by);
    }

    /** Deletes an activity so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(ActivityId id, long knownVersion, Viewer by) {
        ActivityRecord activity = current(id, knownVersion, by);
        ChangeSetId changeSet = journal.openDeletion(activity.getSubject(), by);
        delete(activity, changeSet, by);
        return changeSet;
    }

    /** Deletes an activity whatever its version is, as a part of a larger act. */
    @Transactional
    void delete(ActivityId id, ChangeSetId act, Viewer by) {
        delete(locked(id, by), act, by);
    }

    private void delete(ActivityRecord activity, ChangeSetId act, Viewer by) {
        activity.setDeletedAt(time.now());
        store.save(activity);
        touch(activity, null);
        journal.deleted(by, ActivityId.ref(activity.getId()), activity.getVersion(), activity.getSubject(), act);
    }

    /** What was talked of with a prospect is about what it became too, as a part of the act that makes it a customer. */
    @Transactional
    public void follow(UUID prospect, UUID account, UUID contact, @Nullable UUID deal, ChangeSetId act, Viewer by) {
        List<ActivityRecord> activities = store.lockAbout(prospect);
        Map<UUID, ActivityRecord> before =
                activities.stream().collect(Collectors.toMap(ActivityRecord::getId, ActivityRecord::copy));
        for (ActivityRecord activity : activities) {
            activity.setAccount(Objects.requireNonNullElse(activity.getAccount(), account));
            activity.setContact(Objects.requireNonNullElse(activity.getContact(), contact));
            activity.setDeal(activity.getDeal() == null ? deal : activity.getDeal());
        }
        store.saveAll(activities);
        journal.changedTogether(
                by,
                activities.stream()
                        .map(activity -> deed(Objects.requireNonNull(before.get(activity.getId())), activity))
                        .toList(),
                act);
        if (deal != null) {
            store.touch(Set.of(deal));
        }
    }

    private static Journal.Deed deed(ActivityRecord before, ActivityRecord activity) {
        List<FieldChange> changes = difference(before, activity);
        return new Journal.Deed(ActivityId.ref(activity.getId()), activity.getVersion(), "changed", changes, changes);
    }

    private void touch(ActivityRecord activity, @Nullable ActivityRecord before) {
        Set<UUID> deals = Stream.of(activity.getDeal(), before == null ? null : before.getDeal())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!deals.isEmpty() && ActivityKind.TOUCHES.contains(activity.getKind())) {
            store.touch(deals);
        }
    }

    private ActivityRecord locked(ActivityId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private ActivityRecord current(ActivityId id, long knownVersion, Viewer by) {
        ActivityRecord activity = locked(id, by);
        journal.requireCurrent(ActivityId.ref(id.value()), knownVersion, activity.getVersion());
        return activity;
    }

    private static List<FieldChange> difference(@Nullable ActivityRecord before, ActivityRecord after) {
        FieldChange.Difference difference = new FieldChange.Difference();
        ActivityUndo.FIELDS.forEach(
                (name, field) -> difference.field(name, before == null ? null : before.get(field), after.get(field)));
        return difference.changes();
    }

    /** The columns of a new record. */
    static ActivityRecord blank() {
        return ACTIVITY.newRecord();
    }
}
