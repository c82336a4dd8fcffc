package io.sternik.engine.money;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in major units that the currency cannot express exactly in 64 bits of minor units, such as 1.005 PLN. */
public final class InexactAmountException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InexactAmountException(BigDecimal major, Currency currency, ArithmeticException cause) {
        super(major.toPlainString() + " is not a whole number of minor units of " + currency, cause);
    }
}
