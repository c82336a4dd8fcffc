package io.sternik.engine.table;

import java.util.regex.Pattern;

/** What the text of a cell can be, by its form alone. */
public final class CellKinds {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().\\-/]{7,24}");
    private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private CellKinds() {}

    /** Whether it is a mail address. */
    public static boolean isMail(String cell) {
        return MAIL.matcher(cell.strip()).matches();
    }

    /** Whether it can be a telephone number: 7 to 15 digits, with marks between them. */
    public static boolean isPhone(String cell) {
        String text = cell.strip();
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 7
                && digits <= 15
                && PHONE.matcher(text).matches()
                && !DateCell.parse(text, DateOrder.DAY_MONTH).fits();
    }

    /** Whether it is a Polish tax number (NIP) with its right check digit, with or without country and hyphens. */
    public static boolean isNip(String cell) {
        String text = cell.strip().toUpperCase(java.util.Locale.ROOT);
        String digits = (text.startsWith("PL") ? text.substring(2) : text).replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NIP_WEIGHTS.length; i++) {
            sum += NIP_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == digits.charAt(9) - '0';
    }

    /** Whether it is a number that a spreadsheet has cut: {@code 5,21E+09}. */
    public static boolean isCut(String cell) {
        return NumberText.of(cell).kind() == NumberText.Kind.EXPONENT;
    }

    /** Whether it is a whole number that can be the day of a spreadsheet between 1954 and 2119. */
    public static boolean isSerialDay(String cell) {
        String text = cell.strip();
        return text.matches("[2-7]\\d{4}(\\.\\d+)?");
    }

    /** Whether it looks like the name of a person: two or three words of letters, each with a capital. */
    public static boolean isPersonName(String cell) {
        String[] words = cell.strip().split("\\s+");
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        for (String word : words) {
            if (!word.matches("\\p{Lu}[\\p{L}'’.-]*")) {
                return false;
            }
        }
        return true;
    }
}
