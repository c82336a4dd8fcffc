package io.sternik.engine.table;

/** Reads Polish postcodes; a leading zero that a spreadsheet has taken away is put back: {@code 238} and {@code 0238} are 00-238. */
public final class PostcodeCell {

    /**
     * A postcode.
     *
     * @param code as Poland writes it: 00-238
     * @param restored whether a lost zero was put back
     */
    public record Postcode(String code, boolean restored) {}

    private PostcodeCell() {}

    /** The postcode in the cell: five digits with or without a hyphen, or two to four digits that have lost their zeros. */
    public static Parsed<Postcode> parse(String cell) {
        String text = cell.strip();
        if (text.matches("\\d{2}-\\d{3}")) {
            return new Parsed.Value<>(new Postcode(text, false));
        }
        if (text.matches("\\d{5}")) {
            return new Parsed.Value<>(new Postcode(hyphenated(text), false));
        }
        if (text.matches("\\d{2,4}") || text.matches("\\d-\\d{3}")) {
            String digits = text.replace("-", "");
            return new Parsed.Value<>(new Postcode(hyphenated("0".repeat(5 - digits.length()) + digits), true));
        }
        return Parsed.refused(
                "not-a-postcode",
                "to nie jest kod pocztowy; podaj go jak 00-238",
                "this is no Polish postcode; give it like 00-238");
    }

    private static String hyphenated(String digits) {
        return digits.substring(0, 2) + "-" + digits.substring(2);
    }
}
