package io.sternik.app.selling.deals;

import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a deal: what is left out stays, what is null becomes empty (JSON merge patch).
 *
 * @param stage another stage moves the deal, through the same gate as any move
 * @param lostReason with a stage that is lost
 * @param custom own fields of the company by their codes, changed one by one
 */
public record DealPatch(
        @Nullable Optional<String> name,
        @Nullable Optional<UUID> account,
        @Nullable Optional<UUID> contact,
        @Nullable Optional<UUID> product,
        @Nullable Optional<Money> amount,
        @Nullable Optional<LocalDate> closeOn,
        @Nullable Optional<LocalDate> openedOn,
        @Nullable Optional<UUID> owner,
        @Nullable Optional<String> nextStep,
        @Nullable Optional<LocalDate> nextStepOn,
        @Nullable Optional<LocalDate> snoozedUntil,
        @Nullable Optional<String> snoozeReason,
        @Nullable Optional<UUID> stage,
        @Nullable Optional<UUID> lostReason,
        @Nullable Map<String, @Nullable Object> custom) {

    /** A change of the next step alone. */
    public static DealPatch nextStep(Optional<String> step, Optional<LocalDate> on) {
        return new DealPatch(null, null, null, null, null, null, null, null, step, on, null, null, null, null, null);
    }

    /** The move that is a part of it, if there is one. */
    @Nullable DealMove move() {
        if (stage == null) {
            return null;
        }
        UUID to = stage.orElseThrow(
                () -> RequestProblem.Invalid.field("stage", "field.required").refused());
        return DealMove.of(to, lostReason == null ? null : lostReason.orElse(null), null);
    }

    /** @param customAfter the own fields with the changed ones among them */
    DealState applyTo(DealState before, CustomValues customAfter) {
        return new DealState(
                required("name", name, before.name()),
                optional(account, before.account()),
                optional(contact, before.contact()),
                optional(product, before.product()),
                before.pipeline(),
                before.stage(),
                amount == null ? before.amountMinor() : amount.map(Money::minor).orElse(null),
                amount == null ? before.currency() : amount.map(DealPatch::code).orElse(before.currency()),
                required("openedOn", openedOn, before.openedOn()),
                optional(closeOn, before.closeOn()),
                required("owner", owner, before.owner()),
                optional(nextStep, before.nextStep()),
                optional(nextStepOn, before.nextStepOn()),
                optional(snoozedUntil, before.snoozedUntil()),
                snoozeReason(before),
                customAfter);
    }

    /** Without a silence its reason goes too. */
    private @Nullable String snoozeReason(DealState before) {
        boolean ends = snoozedUntil != null && snoozedUntil.isEmpty() && snoozeReason == null;
        return ends ? null : optional(snoozeReason, before.snoozeReason());
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }

    private static <T> @Nullable T optional(@Nullable Optional<T> change, @Nullable T before) {
        return change == null ? before : change.orElse(null);
    }

    private static <T> T required(String field, @Nullable Optional<T> change, T before) {
        if (change == null) {
            return before;
        }
        return change.filter(value -> !value.toString().isBlank())
                .orElseThrow(() ->
                        RequestProblem.Invalid.field(field, "field.required").refused());
    }
}
