package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer accepted a quote.
 *
 * @param no number of the version that was accepted
 * @param net what was agreed, without tax
 * @param on business date of the answer
 * @param owner position that owned the deal, null when nobody did
 */
public record QuoteAccepted(
        QuoteId quote,
        int no,
        DealId deal,
        Money net,
        LocalDate on,
        @Nullable PositionId owner) implements Event {

    @Override
    public UUID subject() {
        return quote.value();
    }
}
