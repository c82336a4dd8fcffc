package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.qualification.QualificationStore.Current;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import java.util.Optional;
import java.util.UUID;
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
    public static boolean knows(String field) {
        return field.equals(AnswerRows.TOLD) || field.equals(AnswerRows.METHOD);
    }

    /**
     * Takes a change back in a record that is locked; answers the line of its history, or nothing when the answer was given anew since then
     * and stays.
     */
    public Optional<FieldChange> takeBack(RecordRef subject, FieldChange change, Viewer by) {
        return change.field().equals(AnswerRows.METHOD) ? version(subject, change) : answer(subject, change, by);
    }

    private Optional<FieldChange> answer(RecordRef subject, FieldChange change, Viewer by) {
        String after = change.after() == null ? "" : change.after();
        Current current = store.current(subject).get(after.substring(0, Math.max(0, after.indexOf(' '))));
        if (current == null || !current.told().equals(after)) {
            return Optional.empty();
        }
        FrameworkAnswerRecord answer = store.answer(current.id()).orElseThrow();
        Optional<FrameworkAnswerRecord> before =
                Optional.ofNullable(change.before()).flatMap(told -> store.before(answer, told));
        store.append(before.map(one -> AnswerRows.again(one, answer.getItem()))
                .orElseGet(() -> AnswerRows.none(subject, answer.getItem(), time.now(), by)));
        return Optional.of(new FieldChange(AnswerRows.TOLD, after, before.isPresent() ? change.before() : null));
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
