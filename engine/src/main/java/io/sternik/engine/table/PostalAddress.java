package io.sternik.engine.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that stood in one cell, taken apart: {@code ul. Długa 5/7, 00-238 Warszawa}.
 *
 * @param street with number, empty when there is none
 * @param postcode as Poland writes it, empty when there is none
 * @param town empty when it cannot be told
 */
public record PostalAddress(String street, String postcode, String town) {

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)(\\d{2})[-–](\\d{3})(?!\\d)");
    private static final String BORDER = "^[\\s,;]+|[\\s,;]+$";

    /** Takes an address apart by its postcode, else by its last comma. */
    public static PostalAddress of(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher code = POSTCODE.matcher(text);
        if (code.find()) {
            String before = text.substring(0, code.start()).replaceAll(BORDER, "");
            String after = text.substring(code.end()).replaceAll(BORDER, "");
            int comma = after.indexOf(',');
            String postcode = code.group(1) + "-" + code.group(2);
            boolean townFirst = comma > 0 && before.isEmpty();
            String town = comma > 0 ? after.substring(0, comma).strip() : after;
            return new PostalAddress(townFirst ? after.substring(comma + 1).strip() : before, postcode, town);
        }
        int comma = text.lastIndexOf(',');
        return comma > 0
                ? new PostalAddress(
                        text.substring(0, comma).strip(),
                        "",
                        text.substring(comma + 1).strip())
                : new PostalAddress(hasNumber(text) ? text : "", "", hasNumber(text) ? "" : text);
    }

    private static boolean hasNumber(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
