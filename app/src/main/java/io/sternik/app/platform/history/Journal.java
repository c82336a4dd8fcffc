package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSets.Item;
import io.sternik.app.platform.history.ChangeSets.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what was done to a record wherever it has to be known, in the transaction that does it: the history of its fields, the audit,
 * and the change set by which it is taken back. Actions of the audit are named {@code <object>.<verb>}.
 */
@Component
public class Journal {

    private final History history;
    private final Audit audit;
    private final ChangeSets changeSets;
    private final Edits edits;
    private final ApplicationEventPublisher told;

    Journal(History history, Audit audit, ChangeSets changeSets, Edits edits, ApplicationEventPublisher told) {
        this.history = history;
        this.audit = audit;
        this.changeSets = changeSets;
        this.edits = edits;
        this.told = told;
    }

    /** Opens the change set of an act on a screen; the answer to the request names it. */
    public ChangeSetId open(String title, Viewer by) {
        return edits.open(title, by);
    }

    /** Opens the change set of a merge; the answer to the request names it. */
    public ChangeSetId openMerge(String title, Viewer by) {
        return edits.open("merge", title, by);
    }

    /** Opens the change set of a deletion, which the caller answers. */
    public ChangeSetId openDeletion(String title, Viewer by) {
        return changeSets.open("delete", title, by);
    }

    /** Notes a new record; nothing can be taken back when it belongs to no change set. */
    public void created(Viewer by, RecordRef ref, List<FieldChange> changes, @Nullable ChangeSetId act) {
        history.changed(by, ref, 1, changes, Source.HAND, act);
        audit.write(by, new Audit.Entry(ref.object() + ".created", ref, Map.of(), values(changes, true), null, act));
        edits.created(act, ref);
    }

    /** Notes changed fields that can be taken back. */
    public void changed(Viewer by, RecordRef ref, long version, List<FieldChange> changes, ChangeSetId act) {
        noted(by, ref, version, "changed", changes, act);
        edits.changed(act, ref, version, changes);
    }

    /** Notes changes that are told in other words than those by which they are taken back. */
    public void changed(
            Viewer by,
            RecordRef ref,
            long version,
            List<FieldChange> told,
            List<FieldChange> undoable,
            ChangeSetId act) {
        changed(by, new Deed(ref, version, "changed", told, undoable), act);
    }

    /**
     * What an act did to one record.
     *
     * @param told to people: history and audit
     * @param undoable by which it is taken back
     */
    public record Deed(RecordRef ref, long version, String verb, List<FieldChange> told, List<FieldChange> undoable) {}

    /** Notes what an act did to its only record. */
    public void changed(Viewer by, Deed deed, ChangeSetId act) {
        noted(by, deed.ref(), deed.version(), deed.verb(), deed.told(), act);
        edits.changed(act, deed.ref(), deed.version(), deed.undoable());
    }

    /** Notes what an act did to some of its many records. */
    public void changedTogether(Viewer by, List<Deed> deeds, ChangeSetId act) {
        history.changedTogether(
                by,
                deeds.stream()
                        .map(deed -> new History.Changed(deed.ref(), deed.version(), deed.told()))
                        .toList(),
                act);
        audit.write(
                by,
                deeds.stream()
                        .map(deed -> entry(deed.ref(), deed.verb(), deed.told(), act))
                        .toList());
        changeSets.append(
                act,
                deeds.stream()
                        .map(deed -> new Item(deed.ref(), Operation.UPDATED, deed.undoable(), deed.version()))
                        .toList());
    }

    /** Notes that a record went into another; it can be taken back. */
    public void merged(Viewer by, RecordRef ref, long version, String name, RecordRef into, ChangeSetId act) {
        changeSets.append(act, List.of(new Item(ref, Operation.DELETED, List.of(), version)));
        audit.write(
                by,
                new Audit.Entry(
                        ref.object() + ".merged",
                        ref,
                        Map.of("name", name),
                        Map.of("into", into.id().toString()),
                        null,
                        act));
    }

    /** Notes changed fields in history and audit only. */
    public void noted(
            Viewer by, RecordRef ref, long version, String verb, List<FieldChange> changes, @Nullable ChangeSetId act) {
        history.changed(by, ref, version, changes, Source.HAND, act);
        audit.write(by, entry(ref, verb, changes, act));
    }

    private static Audit.Entry entry(RecordRef ref, String verb, List<FieldChange> changes, @Nullable ChangeSetId act) {
        return new Audit.Entry(
                ref.object() + "." + verb, ref, values(changes, false), values(changes, true), null, act);
    }

    /** Notes a deletion that can be taken back. */
    public void deleted(Viewer by, RecordRef ref, long version, String name, ChangeSetId act) {
        deleted(by, List.of(new Deleted(ref, version, name)), act);
    }

    /**
     * A record that is deleted, by the name that people know.
     *
     * @param lost what went with it and comes back with it, as far as it still can
     */
    public record Deleted(RecordRef ref, long version, String name, List<FieldChange> lost) {

        /** Nothing goes with it. */
        public Deleted(RecordRef ref, long version, String name) {
            this(ref, version, name, List.of());
        }
    }

    /** Notes deletions that can be taken back. */
    public void deleted(Viewer by, List<Deleted> records, ChangeSetId act) {
        changeSets.append(
                act,
                records.stream()
                        .map(gone -> new Item(gone.ref(), Operation.DELETED, gone.lost(), gone.version()))
                        .toList());
        audit.write(
                by,
                records.stream()
                        .map(gone -> new Audit.Entry(
                                gone.ref().object() + ".deleted",
                                gone.ref(),
                                Map.of("name", gone.name()),
                                Map.of(),
                                null,
                                act))
                        .toList());
        told.publishEvent(new RecordsTouched(records.stream().map(Deleted::ref).toList()));
    }

    /** Refuses a write that was based on another version than the current one. */
    public void requireCurrent(RecordRef ref, long known, long current) {
        history.requireCurrent(ref, known, current);
    }

    /** The newest lines of a record whose visibility the caller has judged. */
    public List<History.Line> linesOf(RecordRef ref) {
        return history.of(ref, 200);
    }

    private static Map<String, Object> values(List<FieldChange> changes, boolean after) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldChange change : changes) {
            String value = after ? change.after() : change.before();
            values.put(change.field(), value == null ? "" : value);
        }
        return values;
    }
}
