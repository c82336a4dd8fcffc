package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ConsentProblem;
import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.gate.Verdict.Allowed;
import io.sternik.app.consent.gate.Verdict.Stopped;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.consent.statements.Standings;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.consent.statements.Suppression;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gate: whoever wants to reach somebody asks here, and gets a permit or the reasons against it. */
@Component
public class Contactability {

    /** The country of a company that has set none. */
    static final String HOME = "PL";

    /** The longest time over which a rule may count contacts. */
    private static final int COUNTED_DAYS = 366;

    private final Parties parties;
    private final Subjects subjects;
    private final Statements statements;
    private final RuleStore rules;
    private final PermitStore permits;
    private final Calendars calendars;
    private final CompanyTime time;
    private final GateWords words;

    Contactability(
            Parties parties,
            Subjects subjects,
            Statements statements,
            RuleStore rules,
            PermitStore permits,
            Calendars calendars,
            CompanyTime time,
            GateWords words) {
        this.parties = parties;
        this.subjects = subjects;
        this.statements = statements;
        this.rules = rules;
        this.permits = permits;
        this.calendars = calendars;
        this.time = time;
        this.words = words;
    }

    /** What is known of a party, read once for all questions about it. */
    private record Known(
            Party party,
            String country,
            List<ContactRule> rules,
            Standings standings,
            List<Suppression> closed,
            List<PermitStore.Used> used,
            OffsetDateTime at,
            LocalDateTime now,
            boolean workingDay) {

        Circumstances of(Channel channel, Purpose purpose, @Nullable Address address) {
            ContactRule rule = rules.stream()
                    .filter(one -> one.channel() == channel && one.purpose() == purpose)
                    .findFirst()
                    .orElse(null);
            return new Circumstances(
                    channel,
                    purpose,
                    country,
                    address == null ? null : address.key(),
                    closed,
                    standings.restriction().orElse(null),
                    standings.of(channel, purpose).orElse(null),
                    party.contracts(),
                    rule,
                    now,
                    workingDay,
                    lately(rule));
        }

        private int lately(@Nullable ContactRule rule) {
            Integer days = rule == null ? null : rule.limits().inDays();
            if (rule == null || days == null) {
                return 0;
            }
            OffsetDateTime since = at.minusDays(days);
            return (int) used.stream()
                    .filter(one -> one.channel() == rule.channel()
                            && one.purpose() == rule.purpose()
                            && one.at().isAfter(since))
                    .count();
        }

        /** The first address that leads somewhere; the first one when none does. */
        @Nullable Address primary(Channel channel) {
            List<Address> all = party.addresses().stream()
                    .filter(address -> address.channel() == channel)
                    .toList();
            return all.stream()
                    .filter(address -> closed.stream()
                            .noneMatch(one -> one.purpose() == null
                                    && one.channel() == channel
                                    && one.addressKey().equals(address.key())))
                    .findFirst()
                    .orElse(all.isEmpty() ? null : all.getFirst());
        }
    }

    /** What the gate says of all channels and purposes now, for a record that the viewer sees. Nothing is allowed by it. */
    @Transactional
    public List<ContactOption> options(RecordRef record, Viewer viewer) {
        parties.requireSeen(record, viewer);
        return options(known(record, parties.of(record)));
    }

    private static List<ContactOption> options(Known known) {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Stream.of(Purpose.values()).map(purpose -> {
                    Address address = known.primary(channel);
                    Circumstances circumstances = known.of(channel, purpose, address);
                    return new ContactOption(
                            channel,
                            purpose,
                            Gate.decide(circumstances),
                            address == null ? null : address.value(),
                            circumstances.rule());
                }))
                .toList();
    }

    /** Asks for a permit for a record that the viewer sees. Whoever says something about it at the moment is waited for. */
    @Transactional
    public ContactAnswer ask(ContactQuestion question, Viewer by) {
        RecordRef record = question.party();
        parties.requireSeen(record, by);
        subjects.lockToJudge(record.id());
        Known known = known(record, parties.of(record));
        Address address = address(question, known);
        Circumstances circumstances = known.of(question.channel(), question.purpose(), address);
        return switch (Gate.decide(circumstances)) {
            case Allowed allowed ->
                new ContactAnswer.Go(
                        permits.issue(
                                subjects.oldest(record),
                                circumstances,
                                address == null ? "" : address.value(),
                                allowed,
                                by),
                        allowed);
            case Stopped stopped ->
                new ContactAnswer.Stop(
                        stopped,
                        new ConsentProblem.NotAllowed(
                                words.reasons(stopped, by.language()), words.instead(options(known), by.language())));
        };
    }

    private static @Nullable Address address(ContactQuestion question, Known known) {
        String wanted = question.address();
        if (wanted == null) {
            return known.primary(question.channel());
        }
        return known.party.addresses().stream()
                .filter(address -> address.channel() == question.channel()
                        && (address.value().equals(wanted) || address.key().equals(wanted)))
                .findFirst()
                .orElseThrow(() -> RequestProblem.Invalid.field("address", "consent.address")
                        .refused());
    }

    /** Uses the permit for an address that the device dials or writes to; refused when it was used already or is over. */
    @Transactional
    public ContactLink link(ContactPermit permit) {
        if (permits.use(permit.id()).isEmpty()) {
            throw new ConsentProblem.PermitOver().refused();
        }
        return new ContactLink(permit);
    }

    /**
     * Judges a permit that was used for a message once more, at the moment of sending; what it says holds until the transaction ends. Hours and
     * how often were judged when the message was written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> reasonsAgainst(UUID permit) {
        var issued = permits.find(permit).orElseThrow();
        RecordRef record = subjects.recordOf(issued.getSubject()).orElseThrow();
        subjects.lockToJudge(record.id());
        Party party = parties.find(record).orElse(null);
        if (party == null) {
            return List.of("gone");
        }
        Known known = known(record, party);
        Channel channel = Channel.ofCode(issued.getChannel());
        Address address = new Address(channel, issued.getAddress(), issued.getAddressKey());
        Circumstances now = known.of(channel, Purpose.ofCode(issued.getPurpose()), address);
        return switch (Gate.stands(now)) {
            case Allowed _ -> List.of();
            case Stopped stopped ->
                stopped.reasons().stream().map(Verdict.Reason::code).toList();
        };
    }

    private Known known(RecordRef record, Party party) {
        LocalDate today = time.today();
        String home = Objects.requireNonNullElse(calendars.current().content().country(), HOME);
        String country = Objects.requireNonNullElse(party.country(), home);
        OffsetDateTime now = time.now();
        List<String> keys =
                new ArrayList<>(party.addresses().stream().map(Address::key).toList());
        return new Known(
                party,
                country,
                rules.on(today, country, party.kind()),
                statements.standing(record.id()),
                statements.suppressions(keys),
                permits.usedSince(record.id(), now.minusDays(COUNTED_DAYS)),
                now,
                now.atZoneSameInstant(time.zone()).toLocalDateTime(),
                calendars.workingDays(Period.day(today)) == 1);
    }
}
