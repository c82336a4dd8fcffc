package io.sternik.engine.money;

import java.util.Currency;

/** Two amounts of different currencies met in one calculation: a bug of the caller, who has to convert one of them first. */
public final class MixedCurrenciesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency left;
    private final Currency right;

    /** Names both currencies, in the order in which the calculation had them. */
    public MixedCurrenciesException(Currency left, Currency right) {
        super("amounts in " + left + " and " + right + " cannot be combined without an exchange rate");
        this.left = left;
        this.right = right;
    }

    /** Currency of the amount on which the operation was called. */
    public Currency left() {
        return left;
    }

    /** Currency of the amount that was passed. */
    public Currency right() {
        return right;
    }
}
