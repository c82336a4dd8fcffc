package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.FRAMEWORK_ANSWER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Answers that are to be added, and how the history of the record tells of them. */
final class AnswerRows {

    /** Field of the history: an answer, written as code of the item, score, evidence. */
    static final String TOLD = "qualification";

    /** Field of the history: the version of the method that is kept, by its id. */
    static final String METHOD = "qualificationMethod";

    private AnswerRows() {}

    /** An answer of somebody, who stands where the own first position is. */
    static FrameworkAnswerRecord made(
            RecordRef subject, UUID item, Answered given, OffsetDateTime at, Viewer by, Source source) {
        FrameworkAnswerRecord row = by(subject, item, at, by, source);
        row.setScore((short) given.score());
        row.setEvidence(given.evidence());
        row.setEvidenceRef(given.evidenceRef());
        return row;
    }

    /** Says that an item has no answer any more. */
    static FrameworkAnswerRecord none(RecordRef subject, UUID item, OffsetDateTime at, Viewer by) {
        FrameworkAnswerRecord row = by(subject, item, at, by, Source.UNDO);
        row.setEvidence("");
        return row;
    }

    private static FrameworkAnswerRecord by(RecordRef subject, UUID item, OffsetDateTime at, Viewer by, Source source) {
        FrameworkAnswerRecord row = FRAMEWORK_ANSWER.newRecord();
        row.setSubjectKind(subject.object());
        row.setSubject(subject.id());
        row.setItem(item);
        row.setBy(History.idOf(by));
        row.setPosition(by.visibility().positions().stream().findFirst().orElse(null));
        row.setAt(at);
        row.setSource(source.code());
        return row;
    }

    /** The same answer of the same person once more, to this item. */
    static FrameworkAnswerRecord again(FrameworkAnswerRecord before, UUID item) {
        FrameworkAnswerRecord row = FRAMEWORK_ANSWER.newRecord();
        row.setSubjectKind(before.getSubjectKind());
        row.setSubject(before.getSubject());
        row.setItem(item);
        row.setScore(before.getScore());
        row.setEvidence(before.getEvidence());
        row.setEvidenceRef(before.getEvidenceRef());
        row.setBy(before.getBy());
        row.setPosition(before.getPosition());
        row.setAt(before.getAt());
        row.setSource(before.getSource());
        return row;
    }

    /** An answer that was given to another version, or about another record, taken over. */
    static FrameworkAnswerRecord carried(FrameworkAnswerRecord before, RecordRef subject, UUID item) {
        FrameworkAnswerRecord row = again(before, item);
        row.setSubjectKind(subject.object());
        row.setSubject(subject.id());
        row.setCarriedFrom(before.getId());
        return row;
    }

    /** An answer as the history tells it. */
    static String told(String item, int score, String evidence) {
        return item + " " + score + " " + evidence;
    }
}
