package io.sternik.app.selling.prospects;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ProspectCreated;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.ProspectProblem;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with prospects: find, write down, change, give up, delete. Each act can be taken back. */
@Component
public class Prospects {

    private final ProspectStore store;
    private final ProspectForm form;
    private final ProspectList list;
    private final Lists lists;
    private final Journal journal;
    private final Events events;
    private final CompanyTime time;

    Prospects(
            ProspectStore store,
            ProspectForm form,
            ProspectList list,
            Lists lists,
            Journal journal,
            Events events,
            CompanyTime time) {
        this.store = store;
        this.form = form;
        this.list = list;
        this.lists = lists;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    /** A page of the prospects that the viewer may see. */
    public Page<ProspectRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    /** The prospect; not found when the viewer may not see it. */
    public ProspectRow get(ProspectId id, Viewer viewer) {
        return store.find(id, viewer.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Whether the prospect is there for the viewer and is no customer yet. */
    public boolean isOpen(UUID id, Viewer viewer) {
        return store.isOpen(id, viewer.visibility());
    }

    /** The history of a prospect that the viewer may see, newest first. */
    public List<History.Line> history(ProspectId id, Viewer viewer) {
        get(id, viewer);
        return journal.linesOf(ProspectId.ref(id.value()));
    }

    /** Writes a prospect down. */
    @Transactional
    public ProspectRow create(NewProspect wanted, Viewer by) {
        ProspectRecord prospect = form.read(wanted, by);
        store.insert(prospect);
        ProspectId id = new ProspectId(prospect.getId());
        journal.created(
                by, ProspectId.ref(id.value()), told(difference(null, prospect)), journal.open(prospect.getName(), by));
        events.publish(
                new ProspectCreated(id, prospect.getCampaignId(), new PositionId(prospect.getOwnerPosition())), by);
        return get(id, by);
    }

    /** Changes fields of a prospect that nobody else has changed since the known version. */
    @Transactional
    ProspectRow change(ProspectId id, ProspectPatch patch, long knownVersion, Viewer by) {
        ProspectRecord prospect = current(id, knownVersion, by);
        change(prospect, patch, () -> journal.open(prospect.getName(), by), by);
        return get(id, by);
    }

    /** Changes fields of a prospect whatever its version is, as a part of a larger act. */
    @Transactional
    void change(ProspectId id, ProspectPatch patch, ChangeSetId act, Viewer by) {
        change(locked(id, by), patch, () -> act, by);
    }

    private void change(ProspectRecord prospect, ProspectPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        requireOpen(prospect);
        ProspectRecord before = prospect.copy();
        form.apply(prospect, patch, by);
        save(before, prospect, act, by);
    }

    /** Gives a prospect up for a reason. */
    @Transactional
    ProspectRow disqualify(ProspectId id, ProspectReason reason, @Nullable String words, long knownVersion, Viewer by) {
        ProspectRecord prospect = current(id, knownVersion, by);
        disqualify(prospect, reason, words, () -> journal.open(prospect.getName(), by), by);
        return get(id, by);
    }

    /** The same whatever the prospect's version is, as a part of a larger act. */
    @Transactional
    void disqualify(ProspectId id, ProspectReason reason, @Nullable String words, ChangeSetId act, Viewer by) {
        disqualify(locked(id, by), reason, words, () -> act, by);
    }

    private void disqualify(
            ProspectRecord prospect,
            ProspectReason reason,
            @Nullable String words,
            Supplier<ChangeSetId> act,
            Viewer by) {
        requireOpen(prospect);
        ProspectRecord before = prospect.copy();
        form.disqualify(prospect, reason, words);
        save(before, prospect, act, by);
    }

    /** The prospect, locked, as far as it can become a customer and the viewer knows its newest version. */
    public ProspectRecord ripe(ProspectId id, long knownVersion, Viewer by) {
        ProspectRecord prospect = current(id, knownVersion, by);
        requireOpen(prospect);
        if (prospect.getStatus().equals(ProspectStatus.DISQUALIFIED.code())) {
            throw new ProspectProblem.Disqualified().refused();
        }
        return prospect;
    }

    /** Writes what a locked prospect became, as the last part of the act that made it. */
    public void becomes(ProspectRecord before, ProspectRecord prospect, ChangeSetId act, Viewer by) {
        prospect.setStatus(ProspectStatus.CONVERTED.code());
        prospect.setConvertedAt(time.now());
        save(before, prospect, () -> act, by);
    }

    private void save(ProspectRecord before, ProspectRecord prospect, Supplier<ChangeSetId> act, Viewer by) {
        List<FieldChange> changes = difference(before, prospect);
        if (changes.isEmpty()) {
            return;
        }
        store.save(prospect);
        journal.changed(by, ProspectId.ref(prospect.getId()), prospect.getVersion(), told(changes), changes, act.get());
    }

    /** Deletes a prospect so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(ProspectId id, long knownVersion, Viewer by) {
        ProspectRecord prospect = current(id, knownVersion, by);
        requireOpen(prospect);
        ChangeSetId act = journal.openDeletion(prospect.getName(), by);
        delete(prospect, act, by);
        return act;
    }

    /** Deletes a prospect whatever its version is, as a part of a larger act. */
    @Transactional
    void delete(ProspectId id, ChangeSetId act, Viewer by) {
        ProspectRecord prospect = locked(id, by);
        requireOpen(prospect);
        delete(prospect, act, by);
    }

    private void delete(ProspectRecord prospect, ChangeSetId act, Viewer by) {
        prospect.setDeletedAt(time.now());
        store.save(prospect);
        journal.deleted(by, ProspectId.ref(prospect.getId()), prospect.getVersion(), prospect.getName(), act);
    }

    private ProspectRecord locked(ProspectId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private ProspectRecord current(ProspectId id, long knownVersion, Viewer by) {
        ProspectRecord prospect = locked(id, by);
        journal.requireCurrent(ProspectId.ref(id.value()), knownVersion, prospect.getVersion());
        return prospect;
    }

    private static void requireOpen(ProspectRecord prospect) {
        if (prospect.getStatus().equals(ProspectStatus.CONVERTED.code())) {
            throw new ProspectProblem.Converted().refused();
        }
    }

    private static List<FieldChange> difference(@Nullable ProspectRecord before, ProspectRecord after) {
        FieldChange.Difference difference = new FieldChange.Difference();
        ProspectUndo.FIELDS.forEach(
                (name, field) -> difference.field(name, before == null ? null : before.get(field), after.get(field)));
        List<FieldChange> changes = new ArrayList<>(difference.changes());
        CustomValues known = before == null ? CustomValues.NONE : CustomValues.of(before.getCustom());
        changes.addAll(known.differences(CustomValues.of(after.getCustom())));
        return changes;
    }

    /** What people read of it: whether account and contact were made or picked is for the undo alone. */
    private static List<FieldChange> told(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> !ProspectUndo.UNTOLD.contains(change.field()))
                .toList();
    }
}
