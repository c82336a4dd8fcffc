package io.sternik.engine.document;

import io.sternik.engine.money.Rounding;

/** What parts of a line come to when it is delivered or invoiced little by little. */
public final class PartOfLine {

    private PartOfLine() {}

    /**
     * The amount of what lies between two marks of a line, each mark rounded half up and the difference taken: however a line is cut, its
     * parts add up to its amount. Example: 10.00 for three pieces, one after another, is 3.33, 3.34 and 3.33. Refuses with
     * {@link IllegalArgumentException} marks that do not lie in order within the quantity.
     *
     * @param amountMinor of the whole line
     * @param quantity of the whole line, above zero
     * @param from where the part begins: how much came before it
     * @param to where it ends
     */
    public static long amountMinor(long amountMinor, long quantity, long from, long to) {
        if (from < 0 || from > to || to > quantity || quantity <= 0) {
            throw new IllegalArgumentException("no such part of " + quantity + ": " + from + " to " + to);
        }
        return Rounding.halfUp(amountMinor, to, quantity) - Rounding.halfUp(amountMinor, from, quantity);
    }
}
