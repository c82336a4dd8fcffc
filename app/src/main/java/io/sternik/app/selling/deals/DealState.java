package io.sternik.app.selling.deals;

import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an open or closed deal that people change.
 *
 * @param amountMinor null when it is unknown
 * @param snoozedUntil first day on which a quiet deal is reminded of again, null when it always is
 * @param snoozeReason why it may be quiet until then
 * @param custom own fields of the company
 */
record DealState(
        String name,
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID product,
        UUID pipeline,
        UUID stage,
        @Nullable Long amountMinor,
        String currency,
        LocalDate openedOn,
        @Nullable LocalDate closeOn,
        UUID owner,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable LocalDate snoozedUntil,
        @Nullable String snoozeReason,
        CustomValues custom) {

    private static final int LONGEST_REASON = 500;

    /** The state of a deal, whose product stands in a line of its own. */
    static DealState of(DealRecord deal, @Nullable UUID product) {
        return new DealState(
                deal.getName(),
                deal.getAccount(),
                deal.getContact(),
                product,
                deal.getPipeline(),
                deal.getStage(),
                deal.getAmountMinor(),
                deal.getCurrency(),
                deal.getOpenedOn(),
                deal.getCloseOn(),
                deal.getOwnerPosition(),
                deal.getNextStep(),
                deal.getNextStepOn(),
                deal.getSnoozedUntil(),
                deal.getSnoozeReason(),
                CustomValues.of(deal.getCustom()));
    }

    /** Refuses a silence that is new, unless it ends within a year and somebody says why. */
    void requireSnooze(DealState before, LocalDate today) {
        boolean same =
                Objects.equals(snoozedUntil, before.snoozedUntil) && Objects.equals(snoozeReason, before.snoozeReason);
        if (same || (snoozedUntil == null && snoozeReason == null)) {
            return;
        }
        if (snoozedUntil == null) {
            throw RequestProblem.Invalid.field("snoozedUntil", "field.required").refused();
        }
        if (!snoozedUntil.isAfter(today) || snoozedUntil.isAfter(today.plusYears(1))) {
            throw RequestProblem.Invalid.field("snoozedUntil", "deal.snooze-day")
                    .refused();
        }
        if (snoozeReason == null || snoozeReason.isBlank()) {
            throw RequestProblem.Invalid.field("snoozeReason", "field.required").refused();
        }
        if (snoozeReason.length() > LONGEST_REASON) {
            throw RequestProblem.Invalid.field("snoozeReason", "deal.snooze-reason-long")
                    .refused();
        }
    }

    /** Puts what people change into the deal, except the product. */
    void into(DealRecord deal) {
        deal.setName(name);
        deal.setAccount(account);
        deal.setContact(contact);
        deal.setAmountMinor(amountMinor);
        deal.setCurrency(currency);
        deal.setOpenedOn(openedOn);
        deal.setCloseOn(closeOn);
        deal.setOwnerPosition(owner);
        deal.setNextStep(nextStep);
        deal.setNextStepOn(nextStepOn);
        deal.setSnoozedUntil(snoozedUntil);
        deal.setSnoozeReason(snoozeReason);
        if (!custom.equals(CustomValues.of(deal.getCustom()))) {
            deal.setCustom(custom.json());
        }
    }
}
