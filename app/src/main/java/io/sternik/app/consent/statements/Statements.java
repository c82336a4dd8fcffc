package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;

import io.sternik.app.consent.AddressSuppressed;
import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ConsentGiven;
import io.sternik.app.consent.ConsentWithdrawn;
import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.consent.wordings.Wording;
import io.sternik.app.consent.wordings.Wordings;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ConsentEventRecord;
import io.sternik.engine.finding.Language;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what people say about being contacted. Nothing of it is changed or taken back: what was wrong is answered by a statement. */
@Component
public class Statements {

    /** How long somebody's own request allows an answer. */
    static final int REQUEST_DAYS = 90;

    private static final int LONGEST = 1_000;

    private final StatementStore store;
    private final Parties parties;
    private final Subjects subjects;
    private final Wordings wordings;
    private final Events events;
    private final Journal journal;
    private final Texts texts;
    private final CompanyTime time;

    Statements(
            StatementStore store,
            Parties parties,
            Subjects subjects,
            Wordings wordings,
            Events events,
            Journal journal,
            Texts texts,
            CompanyTime time) {
        this.store = store;
        this.parties = parties;
        this.subjects = subjects;
        this.wordings = wordings;
        this.events = events;
        this.journal = journal;
        this.texts = texts;
        this.time = time;
    }

    /** Notes what was said about a record that the viewer sees. Whoever judges or sends meanwhile is waited for. */
    @Transactional
    public void note(RecordRef record, Said said, Viewer by) {
        long version = parties.requireSeen(record, by);
        Party party = parties.of(record);
        OffsetDateTime at = said.moment(time);
        requireFit(said, at);
        subjects.lockToSpeak(record.id());
        List<ConsentEventRecord> rows = rows(record, party, said, at, by);
        store.insert(rows);
        if (said.kind() == StatementKind.OBJECTED) {
            close(record, party, said, by);
        }
        if (said.kind().agrees()) {
            said.allChannels().forEach(channel -> store.release(channel, keys(party, channel)));
        }
        tell(record, said, rows, by);
        journal.noted(by, record, version, "consent-" + said.kind().code(), told(said, by.language()), null);
    }

    private void requireFit(Said said, OffsetDateTime at) {
        List<FieldFinding> findings = new ArrayList<>();
        if (said.kind().isWhole() != said.allChannels().isEmpty()) {
            findings.add(new FieldFinding("channels", "consent.channels"));
        }
        if (at.isAfter(time.now())) {
            findings.add(new FieldFinding("at", "consent.ahead"));
        }
        if (said.note().length() > LONGEST) {
            findings.add(new FieldFinding("evidence", "consent.evidence-long"));
        }
        boolean proves = said.kind().agrees() || said.kind() == StatementKind.REQUESTED;
        if (proves && said.note().isEmpty()) {
            findings.add(new FieldFinding("evidence", "consent.evidence"));
        }
        if (said.kind() == StatementKind.REQUESTED && said.allPurposes().contains(Purpose.MARKETING)) {
            findings.add(new FieldFinding("purposes", "consent.request-purpose"));
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    private List<ConsentEventRecord> rows(RecordRef record, Party party, Said said, OffsetDateTime at, Viewer by) {
        UUID act = UUID.randomUUID();
        Standings standings = new Standings(store.standing(record.id()));
        List<ConsentEventRecord> rows = new ArrayList<>();
        if (said.kind().isWhole()) {
            reached(record, standings, "all", "all")
                    .forEach(subject -> rows.add(row(act, subject, null, null, null, said, at, by)));
            return rows;
        }
        for (Channel channel : new TreeSet<>(said.allChannels())) {
            for (Purpose purpose : new TreeSet<>(said.allPurposes())) {
                UUID wording = wording(channel, purpose, party, said, at, by);
                reached(record, standings, channel.code(), purpose.code())
                        .forEach(subject -> rows.add(row(act, subject, channel, purpose, wording, said, at, by)));
            }
        }
        return rows;
    }

    private Set<UUID> reached(RecordRef record, Standings standings, String channel, String purpose) {
        Set<UUID> known = standings.subjects(channel, purpose);
        return known.isEmpty() ? Set.of(subjects.oldest(record)) : known;
    }

    private @Nullable UUID wording(
            Channel channel, Purpose purpose, Party party, Said said, OffsetDateTime at, Viewer by) {
        if (!said.kind().agrees()) {
            return null;
        }
        Language language = Objects.requireNonNullElse(
                said.language(), Objects.requireNonNullElse(party.language(), by.language()));
        return wordings.on(purpose, channel, language, time.dateOf(at))
                .map(Wording::id)
                .orElseThrow(() -> RequestProblem.Invalid.field("channels", "consent.no-wording")
                        .refused());
    }

    private ConsentEventRecord row(
            UUID act,
            UUID subject,
            @Nullable Channel channel,
            @Nullable Purpose purpose,
            @Nullable UUID wording,
            Said said,
            OffsetDateTime at,
            Viewer by) {
        ConsentEventRecord row = CONSENT_EVENT.newRecord();
        row.setAct(act);
        row.setSubject(subject);
        row.setChannel(channel == null ? null : channel.code());
        row.setPurpose(purpose == null ? null : purpose.code());
        row.setKind(said.kind().code());
        row.setWording(wording);
        row.setAt(at);
        row.setDayOnly(said.on() != null);
        row.setValidUntil(
                said.kind() == StatementKind.REQUESTED ? time.dateOf(at).plusDays(REQUEST_DAYS) : null);
        row.setSource(said.source().code());
        row.setEvidence(said.note());
        row.setActor(History.idOf(by));
        row.setActorName(by.name());
        row.setNotedAt(time.now());
        return row;
    }

    /** After an objection nothing commercial goes to the addresses either, whoever else has them. */
    private void close(RecordRef record, Party party, Said said, Viewer by) {
        for (Channel channel : new TreeSet<>(said.allChannels())) {
            for (String key : keys(party, channel)) {
                if (store.suppress(channel, key, said.source().code(), by, null)) {
                    events.publish(
                            new AddressSuppressed(
                                    record.id(), channel, Purpose.MARKETING, key, Suppression.OBJECTION, time.now()),
                            by);
                }
            }
        }
    }

    private static Collection<String> keys(Party party, Channel channel) {
        return party.addresses().stream()
                .filter(address -> address.channel() == channel)
                .map(Address::key)
                .toList();
    }

    private void tell(RecordRef record, Said said, List<ConsentEventRecord> rows, Viewer by) {
        List<Event> told = new ArrayList<>();
        Set<String> once = new TreeSet<>();
        for (ConsentEventRecord row : rows) {
            if (row.getChannel() == null || !once.add(row.getChannel() + " " + row.getPurpose())) {
                continue;
            }
            Channel channel = Channel.ofCode(row.getChannel());
            Purpose purpose = Purpose.ofCode(row.getPurpose());
            if (said.kind().agrees()) {
                told.add(new ConsentGiven(
                        record.object(), record.id(), channel, purpose, row.getWording(), null, row.getAt()));
            } else if (said.kind() != StatementKind.REQUESTED) {
                told.add(new ConsentWithdrawn(
                        record.object(),
                        record.id(),
                        channel,
                        purpose,
                        said.kind() == StatementKind.OBJECTED,
                        null,
                        row.getAt()));
            }
        }
        events.publish(told, by);
    }

    /** As the history of the record tells it, in the words of whoever noted it. */
    private List<FieldChange> told(Said said, Language language) {
        String channels = new TreeSet<>(said.allChannels())
                .stream()
                        .map(channel -> word("consent.channel." + channel.code(), language))
                        .collect(Collectors.joining(", "));
        String kind = word("consent.state." + said.kind().code(), language);
        return List.of(new FieldChange("consents", null, channels.isEmpty() ? kind : kind + ": " + channels));
    }

    private String word(String key, Language language) {
        return texts.get(language, key, Map.of());
    }

    /** What was said about a record, the newest first. Asked after it was judged who sees the record. */
    public List<Statement> of(RecordRef record) {
        return store.of(record.id());
    }

    /** What stands about a record. Asked after it was judged who sees the record, or by the gate, which judges for the company. */
    public Standings standing(UUID party) {
        return new Standings(store.standing(party));
    }

    /** Which of the addresses are closed. */
    public List<Suppression> suppressions(Collection<String> addressKeys) {
        return store.suppressions(addressKeys);
    }

    /** What stands about all records, for questions about how many. */
    public Map<UUID, Standings> standings() {
        return store.standings();
    }

    /** All closed addresses. */
    public List<Suppression> suppressions() {
        return store.suppressions();
    }
}
