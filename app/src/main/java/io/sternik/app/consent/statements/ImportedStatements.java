package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.FOREIGN_WORDING;
import static io.sternik.database.consent.Tables.SUBJECT;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ConsentEventRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what another program says that people said, as a part of an import. The later word counts, whichever program has it; nobody is
 * told of single statements. An objection closes addresses only where it is the last word, and a consent opens none.
 */
@Component
public class ImportedStatements {

    private final DSLContext sql;
    private final StatementStore store;
    private final Subjects subjects;
    private final Parties parties;
    private final History history;
    private final Texts texts;
    private final CompanyTime time;

    ImportedStatements(
            DSLContext sql,
            StatementStore store,
            Subjects subjects,
            Parties parties,
            History history,
            Texts texts,
            CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.subjects = subjects;
        this.parties = parties;
        this.history = history;
        this.texts = texts;
        this.time = time;
    }

    /** Everything that was said and counts, by what it is known again. An import acts on all records. */
    public Set<ImportedStatement.Moment> known() {
        Set<ImportedStatement.Moment> known = new HashSet<>();
        sql.select(SUBJECT.PARTY, CONSENT_EVENT.CHANNEL, CONSENT_EVENT.PURPOSE, CONSENT_EVENT.KIND, CONSENT_EVENT.AT)
                .from(CONSENT_EVENT)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CONSENT_EVENT.SUBJECT))
                .where(CONSENT_EVENT.CHANNEL.isNotNull(), StatementStore.COUNTS)
                .forEach(row -> known.add(new ImportedStatement.Moment(
                        row.value1(),
                        Channel.ofCode(row.value2()),
                        Purpose.ofCode(row.value3()),
                        StatementStore.kind(row.value4()).agrees(),
                        row.value5().toInstant())));
        return known;
    }

    /** Writes a part of an import; of two words of the same moment the withdrawal comes second and counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<ImportedStatement> statements, ImportWriting writing) {
        List<ImportedStatement> sorted = statements.stream()
                .sorted(Comparator.comparing(ImportedStatement::at)
                        .thenComparing(said -> !said.kind().agrees()))
                .toList();
        Set<UUID> people = new HashSet<>();
        sorted.forEach(said -> people.add(said.party()));
        subjects.lockToSpeak(people);
        Map<UUID, Standings> standings = store.standings(people);
        Map<UUID, UUID> oldest = subjects.oldest(refs(sorted));
        Map<String, UUID> texts = foreign(sorted, writing.by());
        List<ConsentEventRecord> rows = new ArrayList<>();
        for (ImportedStatement said : sorted) {
            UUID foreign = said.foreignText() == null ? null : texts.get(said.foreignText());
            UUID act = UUID.randomUUID();
            UUID id = said.id();
            for (UUID subject : reached(said, standings, oldest)) {
                rows.add(row(said, id, act, subject, foreign, writing.by()));
                id = UUID.randomUUID();
            }
        }
        ManyRows.insert(sql, rows);
        close(sorted, writing.by());
        writing.wrote(rows.stream()
                .map(row -> new ChangeSets.Item(
                        new RecordRef(StatementUndo.OBJECT, row.getId()), ChangeSets.Operation.CREATED, List.of(), 1))
                .toList());
        history.imported(writing.by(), told(sorted, writing.by()), writing.changeSet());
    }

    private static List<RecordRef> refs(List<ImportedStatement> statements) {
        return statements.stream()
                .map(said -> new RecordRef(said.object(), said.party()))
                .distinct()
                .toList();
    }

    /** What is said of people who were merged reaches each of whom something is known. */
    private static Set<UUID> reached(ImportedStatement said, Map<UUID, Standings> standings, Map<UUID, UUID> oldest) {
        Standings known = standings.get(said.party());
        Set<UUID> reached = known == null
                ? Set.of()
                : known.subjects(said.channel().code(), said.purpose().code());
        return reached.isEmpty() ? Set.of(Objects.requireNonNull(oldest.get(said.party()))) : reached;
    }

    /** Texts that people agreed to elsewhere, by themselves; each is kept once. */
    private Map<String, UUID> foreign(List<ImportedStatement> statements, Viewer by) {
        Map<String, UUID> ids = new HashMap<>();
        for (ImportedStatement said : statements) {
            String text = said.foreignText();
            if (text != null && !ids.containsKey(text)) {
                sql.insertInto(FOREIGN_WORDING)
                        .set(FOREIGN_WORDING.TEXT, text)
                        .set(FOREIGN_WORDING.MADE_AT, time.now())
                        .set(FOREIGN_WORDING.MADE_BY, by.name())
                        .onConflictDoNothing()
                        .execute();
                ids.put(
                        text,
                        sql.select(FOREIGN_WORDING.ID)
                                .from(FOREIGN_WORDING)
                                .where(DSL.function("md5", String.class, FOREIGN_WORDING.TEXT)
                                        .eq(DSL.function("md5", String.class, DSL.val(text))))
                                .fetchSingle()
                                .value1());
            }
        }
        return ids;
    }

    private ConsentEventRecord row(
            ImportedStatement said, UUID id, UUID act, UUID subject, @Nullable UUID foreign, Viewer by) {
        ConsentEventRecord row = CONSENT_EVENT.newRecord();
        row.setId(id);
        row.setAct(act);
        row.setSubject(subject);
        row.setChannel(said.channel().code());
        row.setPurpose(said.purpose().code());
        row.setKind(said.kind().code());
        row.setAddressKey(said.addressKey());
        row.setWording(said.wording());
        row.setForeignWording(foreign);
        row.setAt(said.at());
        row.setDayOnly(said.dayOnly());
        row.setSource(StatementSource.IMPORT.code());
        row.setEvidence(said.evidence());
        row.setCollectedBy(said.collectedBy());
        row.setActor(History.idOf(by));
        row.setActorName(by.name());
        row.setNotedAt(time.now());
        return row;
    }

    /** Closes the addresses of those whose last word is an objection of these. */
    private void close(List<ImportedStatement> statements, Viewer by) {
        List<ImportedStatement> objections = statements.stream()
                .filter(said -> said.kind() == StatementKind.OBJECTED && said.purpose() == Purpose.MARKETING)
                .toList();
        Set<UUID> last =
                store.standing(objections.stream().map(ImportedStatement::id).toList());
        for (ImportedStatement said : objections) {
            if (!last.contains(said.id())) {
                continue;
            }
            parties.find(new RecordRef(said.object(), said.party())).stream()
                    .flatMap(party -> party.addresses().stream())
                    .filter(address -> address.channel() == said.channel())
                    .map(Address::key)
                    .forEach(key -> store.suppress(said.channel(), key, StatementSource.IMPORT.code(), by, said.id()));
        }
    }

    private List<History.Changed> told(List<ImportedStatement> statements, Viewer by) {
        return statements.stream()
                .map(said -> new History.Changed(
                        new RecordRef(said.object(), said.party()),
                        1,
                        List.of(new FieldChange(
                                "consents",
                                null,
                                word("consent.state." + said.kind().code(), by)
                                        + ": "
                                        + word(
                                                "consent.channel."
                                                        + said.channel().code(),
                                                by)))))
                .toList();
    }

    private String word(String key, Viewer by) {
        return texts.get(by.language(), key, Map.of());
    }
}
