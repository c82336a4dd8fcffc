package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.SUBJECT;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.wordings.Wording;
import io.sternik.app.consent.wordings.Wordings;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many statements about records that nothing was said about yet, without telling anybody: for the demo company. */
@Component
public class StatementLoad {

    private final BulkCopy copy;
    private final Wordings wordings;
    private final CompanyTime time;

    StatementLoad(BulkCopy copy, Wordings wordings, CompanyTime time) {
        this.copy = copy;
        this.wordings = wordings;
        this.time = time;
    }

    /**
     * A statement that is to be written.
     *
     * @param at when it was said, and noted
     */
    public record LoadedStatement(
            RecordRef record,
            StatementKind kind,
            Channel channel,
            Purpose purpose,
            OffsetDateTime at,
            StatementSource source,
            String evidence) {}

    /** The text and the day by which a wording is found again. */
    private record Key(Channel channel, Purpose purpose, LocalDate day) {}

    /** Writes all of them; consents are to the Polish wording of their day, and refused where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(List<LoadedStatement> statements, Viewer by) {
        Map<RecordRef, UUID> subjects = new HashMap<>();
        Map<Key, UUID> known = new HashMap<>();
        List<Object[]> people = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (LoadedStatement said : statements) {
            UUID subject = subjects.computeIfAbsent(said.record(), record -> {
                UUID id = UUID.randomUUID();
                people.add(new Object[] {id, record.object(), record.id(), said.at()});
                return id;
            });
            rows.add(row(said, subject, known, by));
        }
        copy.into(SUBJECT, List.of(SUBJECT.ID, SUBJECT.OBJECT, SUBJECT.PARTY, SUBJECT.MADE_AT), people);
        return copy.into(
                CONSENT_EVENT,
                List.of(
                        CONSENT_EVENT.ACT,
                        CONSENT_EVENT.SUBJECT,
                        CONSENT_EVENT.CHANNEL,
                        CONSENT_EVENT.PURPOSE,
                        CONSENT_EVENT.KIND,
                        CONSENT_EVENT.WORDING,
                        CONSENT_EVENT.AT,
                        CONSENT_EVENT.VALID_UNTIL,
                        CONSENT_EVENT.SOURCE,
                        CONSENT_EVENT.EVIDENCE,
                        CONSENT_EVENT.ACTOR,
                        CONSENT_EVENT.ACTOR_NAME,
                        CONSENT_EVENT.NOTED_AT),
                rows);
    }

    private Object[] row(LoadedStatement said, UUID subject, Map<Key, UUID> known, Viewer by) {
        LocalDate day = time.dateOf(said.at());
        UUID wording = said.kind().agrees()
                ? known.computeIfAbsent(new Key(said.channel(), said.purpose(), day), this::wording)
                : null;
        return new Object[] {
            UUID.randomUUID(),
            subject,
            said.channel().code(),
            said.purpose().code(),
            said.kind().code(),
            wording,
            said.at(),
            said.kind() == StatementKind.REQUESTED ? day.plusDays(Statements.REQUEST_DAYS) : null,
            said.source().code(),
            said.evidence(),
            History.idOf(by),
            by.name(),
            said.at()
        };
    }

    private UUID wording(Key key) {
        return wordings.on(key.purpose(), key.channel(), Language.PL, key.day())
                .map(Wording::id)
                .orElseThrow();
    }
}
