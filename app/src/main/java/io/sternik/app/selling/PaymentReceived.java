package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer paid.
 *
 * @param on business date of the payment
 */
public record PaymentReceived(PaymentId payment, AccountId account, Money amount, LocalDate on) implements Event {

    @Override
    public UUID subject() {
        return payment.value();
    }
}
