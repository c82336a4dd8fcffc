package io.sternik.engine.table;

import io.sternik.engine.table.NumberText.Kind;
import java.math.BigDecimal;

/**
 * Reads decimal numbers in Polish ({@code 1 234,56 zł}), German ({@code 1.234,56}), Swiss ({@code 1'234.56}) and US notation ({@code
 * $1,234.56}), negative by minus before or after or by parentheses. The result is exact; nothing is rounded.
 */
public final class DecimalCell {

    private DecimalCell() {}

    /**
     * The number in the cell, in the notation of its column. Refuses {@code cell.other-decimal-mark} when the cell can only be read with
     * the other mark, {@code cell.ambiguous-number} for {@code 1,234} when the column decides nothing, {@code cell.leading-zero} for whole numbers such as 007, {@code cell.cut-number} for exponents,
     * {@code cell.not-a-number} for anything else.
     */
    public static Parsed<BigDecimal> parse(String cell, DecimalMark mark) {
        NumberText number = NumberText.of(cell);
        Kind kind = number.kind() == Kind.EITHER ? chosen(mark) : number.kind();
        return switch (kind) {
            case NONE -> Parsed.refused("not-a-number", "to nie jest liczba", "this is no number");
            case EXPONENT -> cut();
            case EITHER ->
                Parsed.refused(
                        "ambiguous-number",
                        "nie wiadomo, czy znak dzieli tysiące, czy ułamek",
                        "the mark may separate thousands or a fraction");
            case WHOLE -> number.hasLeadingZero() ? leadingZero() : value(number, number.body());
            case POINT ->
                mark == DecimalMark.COMMA && number.kind() != Kind.EITHER
                        ? otherMark()
                        : value(number, number.body().replace(",", ""));
            case COMMA ->
                mark == DecimalMark.POINT && number.kind() != Kind.EITHER
                        ? otherMark()
                        : value(number, number.body().replace(".", "").replace(',', '.'));
        };
    }

    /** The number before a percent sign: {@code 7,5 %} is 7.5; refuses a cell without the sign with {@code cell.not-a-percentage}. */
    public static Parsed<BigDecimal> parsePercent(String cell, DecimalMark mark) {
        String text = cell.strip();
        if (!text.endsWith("%")) {
            return Parsed.refused("not-a-percentage", "brakuje znaku %", "the percent sign is missing");
        }
        return parse(text.substring(0, text.length() - 1), mark);
    }

    static <T> Parsed<T> cut() {
        return Parsed.refused(
                "cut-number",
                "arkusz uciął tę liczbę (zapis z E); podaj ją w całości",
                "a spreadsheet has cut this number (notation with E); give it in full");
    }

    static <T> Parsed<T> leadingZero() {
        return Parsed.refused(
                "leading-zero", "zero na początku: to kod, nie liczba", "a zero at the start: a code, not a number");
    }

    private static Kind chosen(DecimalMark mark) {
        return switch (mark) {
            case COMMA -> Kind.COMMA;
            case POINT -> Kind.POINT;
            case EACH_CELL -> Kind.EITHER;
        };
    }

    private static Parsed<BigDecimal> value(NumberText number, String plain) {
        String whole = plain.startsWith(".") ? "0" + plain : plain;
        BigDecimal size = new BigDecimal(whole.endsWith(".") ? whole + "0" : whole);
        return new Parsed.Value<>(number.negative() ? size.negate() : size);
    }

    private static Parsed<BigDecimal> otherMark() {
        return Parsed.refused(
                "other-decimal-mark", "inny znak dziesiętny niż w kolumnie", "another decimal mark than in the column");
    }
}
