package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.qualification.QualificationStore.Current;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back answers and the version of the method, for whoever takes back changes of the record that was judged: by adding, as all answers are. */
@Component
public class AnswerUndo {

    private final QualificationStore store;
    private final Frameworks frameworks;
    private final CompanyTime time;

    AnswerUndo(QualificationStore store, Frameworks frameworks, CompanyTime time) {
        this.store = store;
        this.frameworks = frameworks;
        this.time = time;
    }

    /** Whether this kind of change is taken back here. */
    public static boolean knows(FieldChange change) {
        return change.field().startsWith(AnswerRows.ANSWER) || change.field().equals(AnswerRows.METHOD);
    }

    /**
     * Takes a change back in a record that is locked; answers the line of its history, or nothing when the answer was given anew since then
     * and stays.
     */
    public Optional<FieldChange> takeBack(RecordRef subject, FieldChange change, Viewer by) {
        return change.field().equals(AnswerRows.METHOD)
                ? version(subject, change)
                : answer(subject, change, change.field().substring(AnswerRows.ANSWER.length()), by);
    }

    private Optional<FieldChange> answer(RecordRef subject, FieldChange change, String item, Viewer by) {
        Current current = store.current(subject).get(item);
        if (current == null || !current.id().toString().equals(change.after())) {
            return Optional.empty();
        }
        UUID itemId = store.answer(current.id()).orElseThrow().getItem();
        FrameworkAnswerRecord before = before(change);
        store.append(
                before == null ? AnswerRows.none(subject, itemId, time.now(), by) : AnswerRows.again(before, itemId));
        return Optional.of(new FieldChange(
                AnswerRows.TOLD,
                current.told(),
                before == null ? null : AnswerRows.told(item, before.getScore(), before.getEvidence())));
    }

    private @Nullable FrameworkAnswerRecord before(FieldChange change) {
        String before = change.before();
        return before == null ? null : store.answer(UUID.fromString(before)).orElse(null);
    }

    private Optional<FieldChange> version(RecordRef subject, FieldChange change) {
        UUID kept = store.kept(subject);
        String before = change.before();
        if (kept == null
                || before == null
                || !kept.toString().equals(change.after())
                || store.answeredAnew(subject, kept)) {
            return Optional.empty();
        }
        store.keep(subject, frameworks.find(UUID.fromString(before)).orElseThrow());
        store.reckon(subject);
        return Optional.of(new FieldChange(AnswerRows.METHOD, change.after(), before));
    }
}
