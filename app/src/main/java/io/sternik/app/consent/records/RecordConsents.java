package io.sternik.app.consent.records;

import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.gate.ConsentLinks;
import io.sternik.app.consent.gate.ContactAnswer;
import io.sternik.app.consent.gate.ContactOption;
import io.sternik.app.consent.gate.ContactQuestion;
import io.sternik.app.consent.gate.Contactability;
import io.sternik.app.consent.gate.GateWords;
import io.sternik.app.consent.gate.Verdict;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.records.ConsentsView.ConsentCell;
import io.sternik.app.consent.records.ConsentsView.ReachedAt;
import io.sternik.app.consent.statements.MarkedAddresses;
import io.sternik.app.consent.statements.Said;
import io.sternik.app.consent.statements.Standing;
import io.sternik.app.consent.statements.Standings;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.consent.wordings.Wordings;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the consents of a record: look, write down what was said, contact through the gate, hand out the own page. */
@Component
class RecordConsents {

    /** What a person is told to have said by somebody else; a confirmation only comes from the own page. */
    private static final Set<StatementKind> WRITTEN_DOWN = EnumSet.of(
            StatementKind.GIVEN,
            StatementKind.REQUESTED,
            StatementKind.WITHDRAWN,
            StatementKind.OBJECTED,
            StatementKind.RESTRICTED,
            StatementKind.RELEASED);

    private static final Set<StatementSource> SOURCES = EnumSet.of(
            StatementSource.CONVERSATION,
            StatementSource.PHONE,
            StatementSource.LETTER,
            StatementSource.FORM,
            StatementSource.MAIL);

    private final Parties parties;
    private final Statements statements;
    private final MarkedAddresses marked;
    private final Wordings wordings;
    private final Contactability gate;
    private final GateWords words;
    private final ConsentLinks links;
    private final Audit audit;

    RecordConsents(
            Parties parties,
            Statements statements,
            MarkedAddresses marked,
            Wordings wordings,
            Contactability gate,
            GateWords words,
            ConsentLinks links,
            Audit audit) {
        this.parties = parties;
        this.statements = statements;
        this.marked = marked;
        this.wordings = wordings;
        this.gate = gate;
        this.words = words;
        this.links = links;
        this.audit = audit;
    }

    /**
     * A contact that the gate let through.
     *
     * @param href what the device dials or writes to, empty for a letter
     * @param why on what it rests, in the viewer's language
     */
    record LetThrough(String href, String address, List<String> why) {}

    @Transactional
    ConsentsView of(RecordRef record, Viewer viewer) {
        List<ContactOption> options = gate.options(record, viewer);
        ContactParty.Party party = parties.of(record);
        Standings standings = statements.standing(record.id());
        return new ConsentsView(
                party.name(),
                party.kind(),
                standings
                        .restriction()
                        .filter(one -> one.state() == StatementKind.RESTRICTED)
                        .map(Standing::at)
                        .orElse(null),
                options.stream()
                        .map(option -> cell(option, standings, viewer.language()))
                        .toList(),
                party.addresses().stream()
                        .map(address -> new ReachedAt(address.channel(), address.value(), address.key()))
                        .toList(),
                marked.of(party),
                statements.of(record),
                wordings.today());
    }

    private ConsentCell cell(ContactOption option, Standings standings, Language language) {
        Standing standing = standings.of(option.channel(), option.purpose()).orElse(null);
        LocalDate until = standing == null ? null : standing.validUntil();
        return new ConsentCell(
                option.channel(),
                option.purpose(),
                standing == null ? null : standing.state(),
                standing == null ? null : standing.at(),
                until == null ? null : until.minusDays(1),
                option.allowed(),
                option.verdict() instanceof Verdict.Allowed allowed ? allowed.basis() : null,
                words.why(option.verdict(), language),
                option.rule() == null ? null : option.rule().law());
    }

    @Transactional
    ConsentsView note(RecordRef record, Said said, Viewer by) {
        if (!WRITTEN_DOWN.contains(said.kind())) {
            throw RequestProblem.Invalid.field("kind", "field.unknown-value").refused();
        }
        if (!SOURCES.contains(said.source())) {
            throw RequestProblem.Invalid.field("source", "field.unknown-value").refused();
        }
        statements.note(record, said, by);
        return of(record, by);
    }

    @Transactional
    ConsentsView mark(RecordRef record, MarkedAddresses.Fault found, Viewer by) {
        marked.mark(record, found, by);
        return of(record, by);
    }

    @Transactional
    ConsentsView takeBack(RecordRef record, UUID mark, Viewer by) {
        marked.takeBack(record, mark, by);
        return of(record, by);
    }

    /** Asks the gate and uses its permit at once; refused with the reasons and what is allowed instead. */
    @Transactional
    LetThrough contact(ContactQuestion question, Viewer by) {
        return switch (gate.ask(question, by)) {
            case ContactAnswer.Stop stop -> throw stop.problem().refused();
            case ContactAnswer.Go go -> {
                String href = gate.link(go.permit()).href();
                audit.write(
                        by,
                        Audit.Entry.of(
                                question.party().object() + ".contacted",
                                question.party(),
                                Map.of(),
                                Map.of(
                                        "channel", question.channel().code(),
                                        "purpose", question.purpose().code(),
                                        "basis", go.because().basis().code())));
                yield new LetThrough(href, go.permit().address(), words.why(go.because(), by.language()));
            }
        };
    }

    @Transactional
    ConsentLinks.MadeConsentLink link(RecordRef record, Viewer by) {
        parties.requireSeen(record, by);
        return links.make(record, by);
    }
}
