package io.sternik.app.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.app.consent.gate.Verdict.Reason;
import io.sternik.app.consent.statements.Standing;
import io.sternik.app.consent.statements.Suppression;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision of the gate, case by case. */
class GateTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final OffsetDateTime EARLIER = OffsetDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final String NUMBER = "+48583012233";
    private static final List<Basis> CONSENT = List.of(Basis.CONFIRMED, Basis.CONSENT);
    private static final ContactLimits DAYTIME = new ContactLimits(9, 20, true, 3, 30);

    private static Standing said(StatementKind state) {
        return new Standing(state, UUID.randomUUID(), EARLIER, null, null);
    }

    private static ContactRule rule(List<Basis> bases, ContactLimits limits) {
        return new ContactRule(
                null,
                "PL",
                ContactParty.Kind.PERSON,
                Channel.PHONE,
                Purpose.MARKETING,
                bases,
                new Text("art.", "art."),
                limits,
                LocalDate.of(2024, 11, 10),
                null);
    }

    /** A call at noon on a working day to somebody who agreed, changed in one thing by each case. */
    private record Case(
            Channel channel,
            @Nullable String address,
            List<Suppression> closed,
            @Nullable Standing restriction,
            @Nullable Standing standing,
            List<String> contracts,
            @Nullable ContactRule rule,
            LocalDateTime now,
            boolean workingDay,
            int lately) {

        static final Case AGREED = new Case(
                Channel.PHONE,
                NUMBER,
                List.of(),
                null,
                GateTest.said(StatementKind.GIVEN),
                List.of(),
                GateTest.rule(CONSENT, DAYTIME),
                NOON,
                true,
                0);

        Case said(@Nullable Standing other) {
            return new Case(channel, address, closed, restriction, other, contracts, rule, now, workingDay, lately);
        }

        Case at(@Nullable String other) {
            return new Case(channel, other, closed, restriction, standing, contracts, rule, now, workingDay, lately);
        }

        Case by(Channel other) {
            return new Case(other, address, closed, restriction, standing, contracts, rule, now, workingDay, lately);
        }

        Case closed(Suppression... other) {
            return new Case(
                    channel, address, List.of(other), restriction, standing, contracts, rule, now, workingDay, lately);
        }

        Case restricted(StatementKind state) {
            return new Case(
                    channel, address, closed, GateTest.said(state), standing, contracts, rule, now, workingDay, lately);
        }

        Case contracts(String... other) {
            return new Case(
                    channel, address, closed, restriction, standing, List.of(other), rule, now, workingDay, lately);
        }

        Case rule(@Nullable ContactRule other) {
            return new Case(channel, address, closed, restriction, standing, contracts, other, now, workingDay, lately);
        }

        Case when(int hour, boolean working, int times) {
            return new Case(
                    channel,
                    address,
                    closed,
                    restriction,
                    standing,
                    contracts,
                    rule,
                    NOON.withHour(hour),
                    working,
                    times);
        }

        Verdict decided() {
            return Gate.decide(new Circumstances(
                    channel,
                    Purpose.MARKETING,
                    "PL",
                    address,
                    closed,
                    restriction,
                    standing,
                    contracts,
                    rule,
                    now,
                    workingDay,
                    lately));
        }
    }

    private static Suppression closed(Channel channel, String key, @Nullable Purpose purpose) {
        return new Suppression(channel, key, purpose, Suppression.OBJECTION, EARLIER);
    }

    private static Standing until(StatementKind state, LocalDate day) {
        return new Standing(state, UUID.randomUUID(), EARLIER, day, null);
    }

    private static Standing about(String address) {
        return new Standing(StatementKind.GIVEN, UUID.randomUUID(), EARLIER, null, address);
    }

    static Stream<Arguments> cases() {
        Case call = Case.AGREED;
        ContactRule twice = rule(List.of(Basis.CONFIRMED), ContactLimits.NONE);
        ContactRule request = rule(List.of(Basis.REQUEST), ContactLimits.NONE);
        ContactRule contract = rule(List.of(Basis.CONTRACT, Basis.REQUEST), ContactLimits.NONE);
        ContactRule interest = rule(List.of(Basis.CONFIRMED, Basis.CONSENT, Basis.INTEREST), ContactLimits.NONE);
        return Stream.of(
                Arguments.of("agreed", call, "consent"),
                Arguments.of("agreed twice", call.said(said(StatementKind.CONFIRMED)), "confirmed"),
                Arguments.of("from another program", call.said(said(StatementKind.IMPORTED)), "consent"),
                Arguments.of("nothing said", call.said(null), "no-basis"),
                Arguments.of("withdrawn", call.said(said(StatementKind.WITHDRAWN)), "withdrawn"),
                Arguments.of("objected", call.said(said(StatementKind.OBJECTED)), "objected"),
                Arguments.of("a request is no consent", call.said(said(StatementKind.REQUESTED)), "no-basis"),
                Arguments.of("a contract is no consent", call.said(null).contracts("ZA/1"), "no-basis"),
                Arguments.of("address closed", call.closed(closed(Channel.PHONE, NUMBER, Purpose.MARKETING)), "closed"),
                Arguments.of("address closed for all", call.closed(closed(Channel.PHONE, NUMBER, null)), "closed"),
                Arguments.of(
                        "closed for another purpose",
                        call.closed(closed(Channel.PHONE, NUMBER, Purpose.OFFER)),
                        "consent"),
                Arguments.of("closed for mail", call.closed(closed(Channel.MAIL, NUMBER, null)), "consent"),
                Arguments.of(
                        "another address closed", call.closed(closed(Channel.PHONE, "+48583012299", null)), "consent"),
                Arguments.of("restricted", call.restricted(StatementKind.RESTRICTED), "restricted"),
                Arguments.of("restriction over", call.restricted(StatementKind.RELEASED), "consent"),
                Arguments.of(
                        "objected and restricted",
                        call.said(said(StatementKind.OBJECTED)).restricted(StatementKind.RESTRICTED),
                        "objected, restricted"),
                Arguments.of("no rule", call.rule(null), "no-rule"),
                Arguments.of("no number", call.at(null), "no-address"),
                Arguments.of(
                        "a letter needs no address here", call.by(Channel.POST).at(null), "consent"),
                Arguments.of("consent for this number", call.said(about(NUMBER)), "consent"),
                Arguments.of("consent for another number", call.said(about("+48583012299")), "other-address"),
                Arguments.of("must be confirmed and is not", call.rule(twice), "unconfirmed"),
                Arguments.of(
                        "must be confirmed and is", call.rule(twice).said(said(StatementKind.CONFIRMED)), "confirmed"),
                Arguments.of("nobody asked", call.rule(request).said(null), "no-basis"),
                Arguments.of(
                        "the customer asked",
                        call.rule(request)
                                .said(until(
                                        StatementKind.REQUESTED,
                                        NOON.toLocalDate().plusDays(1))),
                        "request"),
                Arguments.of(
                        "asked 90 days ago",
                        call.rule(request).said(until(StatementKind.REQUESTED, NOON.toLocalDate())),
                        "over"),
                Arguments.of("a contract runs", call.rule(contract).said(null).contracts("ZA/1"), "contract"),
                Arguments.of("no contract runs", call.rule(contract).said(null), "no-basis"),
                Arguments.of(
                        "a contract bears a withdrawn consent",
                        call.rule(contract).said(said(StatementKind.WITHDRAWN)).contracts("ZA/1"),
                        "contract"),
                Arguments.of("interest", call.rule(interest).said(null), "interest"),
                Arguments.of(
                        "interest after a withdrawal",
                        call.rule(interest).said(said(StatementKind.WITHDRAWN)),
                        "withdrawn"),
                Arguments.of(
                        "interest after an objection",
                        call.rule(interest).said(said(StatementKind.OBJECTED)),
                        "objected"),
                Arguments.of("too early", call.when(8, true, 0), "hours"),
                Arguments.of("first hour", call.when(9, true, 0), "consent"),
                Arguments.of("last hour", call.when(19, true, 0), "consent"),
                Arguments.of("too late", call.when(20, true, 0), "hours"),
                Arguments.of("a holiday", call.when(12, false, 0), "working-day"),
                Arguments.of("a holiday at night, too often", call.when(23, false, 3), "working-day, hours, too-often"),
                Arguments.of("twice lately", call.when(12, true, 2), "consent"),
                Arguments.of("three times lately", call.when(12, true, 3), "too-often"),
                Arguments.of("no basis counts before the hour", call.said(null).when(23, false, 9), "no-basis"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void theGateDecides(String name, Case of, String expected) {
        assertThat(words(of.decided())).as(name).isEqualTo(expected);
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> allowed.basis().code();
            case Verdict.Stopped stopped ->
                String.join(", ", stopped.reasons().stream().map(Reason::code).toList());
        };
    }

    @Test
    void theStricterOfTwoMergedRecordsCounts() {
        assertThat(strictest(StatementKind.GIVEN, StatementKind.WITHDRAWN)).isEqualTo(StatementKind.WITHDRAWN);
        assertThat(strictest(StatementKind.OBJECTED, StatementKind.WITHDRAWN)).isEqualTo(StatementKind.OBJECTED);
        assertThat(strictest(StatementKind.CONFIRMED, StatementKind.GIVEN)).isEqualTo(StatementKind.GIVEN);
        assertThat(strictest(StatementKind.GIVEN)).isEqualTo(StatementKind.GIVEN);
        assertThat(Standing.strictest(Stream.of())).isEmpty();
    }

    private static StatementKind strictest(StatementKind... states) {
        return Standing.strictest(Stream.of(states).map(GateTest::said))
                .orElseThrow()
                .state();
    }
}
