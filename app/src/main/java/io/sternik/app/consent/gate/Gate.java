package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.app.consent.gate.Verdict.Allowed;
import io.sternik.app.consent.gate.Verdict.Reason;
import io.sternik.app.consent.gate.Verdict.Stopped;
import io.sternik.app.consent.statements.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a contact is allowed, from its circumstances alone. In this order: closed address and objection, restriction, rule of the
 * country, a basis that the rule accepts, then hours, working days and how often.
 */
final class Gate {

    private Gate() {}

    /** Whether the contact is allowed now. */
    static Verdict decide(Circumstances of) {
        Verdict stands = stands(of);
        ContactRule rule = of.rule();
        if (stands instanceof Stopped || rule == null) {
            return stands;
        }
        List<Reason> reasons = new ArrayList<>();
        limits(of, rule.limits(), reasons);
        return reasons.isEmpty() ? stands : new Stopped(reasons);
    }

    /** The same whatever the hour and the number of contacts: what is judged again when a message is sent. */
    static Verdict stands(Circumstances of) {
        List<Reason> reasons = new ArrayList<>();
        refusals(of, reasons);
        ContactRule rule = of.rule();
        if (rule == null) {
            reasons.add(new Reason("no-rule", Map.of("country", of.country())));
            return new Stopped(reasons);
        }
        Optional<Allowed> basis =
                rule.bases().stream().flatMap(one -> holds(one, of).stream()).findFirst();
        if (basis.isEmpty() && reasons.isEmpty()) {
            reasons.add(lacking(of, rule));
        }
        if (of.addressKey() == null && of.channel() != Channel.POST) {
            reasons.add(new Reason(
                    "no-address",
                    Map.of("channel", "@consent.channel." + of.channel().code())));
        }
        return reasons.isEmpty() ? basis.orElseThrow() : new Stopped(reasons);
    }

    private static void refusals(Circumstances of, List<Reason> reasons) {
        Standing standing = of.standing();
        if (standing != null && standing.state() == StatementKind.OBJECTED) {
            reasons.add(since("objected", standing));
        }
        of.closed().stream()
                .filter(closed -> closed.channel() == of.channel()
                        && closed.addressKey().equals(of.addressKey())
                        && (closed.purpose() == null || closed.purpose() == of.purpose()))
                .findFirst()
                .filter(_ -> reasons.isEmpty())
                .ifPresent(closed -> reasons.add(new Reason(
                        "closed", Map.of("reason", "@consent.closed." + closed.reason(), "at", closed.at()))));
        Standing restriction = of.restriction();
        if (restriction != null && restriction.state() == StatementKind.RESTRICTED) {
            reasons.add(since("restricted", restriction));
        }
    }

    private static Reason since(String code, Standing standing) {
        return new Reason(code, Map.of("at", standing.at()));
    }

    /** The contact as allowed by a basis, if it is there. */
    private static Optional<Allowed> holds(Basis basis, Circumstances of) {
        LocalDate today = of.now().toLocalDate();
        Standing standing = of.standing();
        boolean stands = standing != null && standing.holdsOn(today) && isAbout(standing, of.addressKey());
        boolean is = switch (basis) {
            case CONFIRMED -> stands && state(standing) == StatementKind.CONFIRMED;
            case CONSENT -> stands && state(standing).agrees();
            case REQUEST -> stands && state(standing) == StatementKind.REQUESTED;
            case CONTRACT -> !of.contracts().isEmpty();
            case INTEREST -> standing == null || state(standing) != StatementKind.WITHDRAWN;
        };
        if (!is) {
            return Optional.empty();
        }
        return Optional.of(
                switch (basis) {
                    case CONTRACT -> new Allowed(basis, null, of.contracts().getFirst());
                    case INTEREST -> new Allowed(basis, null, null);
                    case CONFIRMED, CONSENT, REQUEST -> new Allowed(basis, standing, null);
                });
    }

    private static StatementKind state(@Nullable Standing standing) {
        return Objects.requireNonNull(standing).state();
    }

    private static boolean isAbout(Standing standing, @Nullable String addressKey) {
        return standing.addressKey() == null || standing.addressKey().equals(addressKey);
    }

    /** Why no basis is there. */
    private static Reason lacking(Circumstances of, ContactRule rule) {
        Standing standing = of.standing();
        if (standing == null) {
            return new Reason("no-basis", Map.of("needs", needs(rule)));
        }
        if (standing.state() == StatementKind.WITHDRAWN) {
            return since("withdrawn", standing);
        }
        LocalDate until = standing.validUntil();
        if (until != null && !standing.holdsOn(of.now().toLocalDate())) {
            return new Reason("over", Map.of("until", until.minusDays(1)));
        }
        if (!isAbout(standing, of.addressKey())) {
            return new Reason("other-address");
        }
        return standing.state().agrees() && rule.bases().contains(Basis.CONFIRMED)
                ? new Reason("unconfirmed")
                : new Reason("no-basis", Map.of("needs", needs(rule)));
    }

    /** The basis that people can be asked for; the words of the others follow from it. */
    private static String needs(ContactRule rule) {
        Basis first = rule.bases().contains(Basis.CONSENT)
                ? Basis.CONSENT
                : rule.bases().getFirst();
        return "@consent.needs." + first.code();
    }

    private static void limits(Circumstances of, ContactLimits limits, List<Reason> reasons) {
        Integer from = limits.fromHour();
        Integer to = limits.toHour();
        if (limits.workingDays() && !of.workingDay()) {
            reasons.add(new Reason("working-day"));
        }
        if (from != null && to != null && (of.now().getHour() < from || of.now().getHour() >= to)) {
            reasons.add(new Reason("hours", Map.of("from", from, "to", to)));
        }
        Integer most = limits.most();
        Integer days = limits.inDays();
        if (most != null && days != null && of.contactsLately() >= most) {
            reasons.add(new Reason("too-often", Map.of("count", of.contactsLately(), "days", days)));
        }
    }
}
