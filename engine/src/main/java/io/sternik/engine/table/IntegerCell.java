package io.sternik.engine.table;

import java.math.BigInteger;

/** Reads whole numbers: {@code 1234}, {@code 1 234}, {@code −5}, {@code (5)}. */
public final class IntegerCell {

    private IntegerCell() {}

    /**
     * The whole number in the cell. Refuses leading zeros ({@code cell.leading-zero}: a code, not a number), exponents ({@code
     * cell.cut-number}: a spreadsheet has cut it), more than 64 bits ({@code cell.too-large}), words of currency and decimal marks ({@code
     * cell.not-an-integer}).
     */
    public static Parsed<Long> parse(String cell) {
        NumberText number = NumberText.of(cell);
        if (number.kind() == NumberText.Kind.EXPONENT) {
            return DecimalCell.cut();
        }
        boolean plain = cell.codePoints()
                .noneMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL);
        if (number.kind() != NumberText.Kind.WHOLE || !plain) {
            return Parsed.refused("not-an-integer", "to nie jest liczba całkowita", "this is no whole number");
        }
        if (number.hasLeadingZero()) {
            return DecimalCell.leadingZero();
        }
        BigInteger size = new BigInteger(number.body());
        BigInteger value = number.negative() ? size.negate() : size;
        if (value.bitLength() > 63) {
            return Parsed.refused("too-large", "liczba jest zbyt duża", "the number is too large");
        }
        return new Parsed.Value<>(value.longValue());
    }
}
