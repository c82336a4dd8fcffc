package io.sternik.app.selling.deals;

import io.sternik.database.selling.tables.records.DealRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an open or closed deal that people change.
 *
 * @param amountMinor null when it is unknown
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
        @Nullable LocalDate nextStepOn) {

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
                deal.getNextStepOn());
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
    }
}
