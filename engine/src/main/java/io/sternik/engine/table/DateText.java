package io.sternik.engine.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as written, taken apart.
 *
 * @param first part that stands first of day and month, 0 when the date is complete
 * @param second part that stands second of day and month
 * @param year with century
 * @param complete the date when no question of order remains, such as 2025-12-31
 */
record DateText(int first, int second, int year, @Nullable LocalDate complete) {

    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?[ap]\\.?m\\.?)?( ?(z|utc|[+-]\\d{2}(:?\\d{2})?))?");

    /** First letters of the months in Polish (genitive and nominative) and English, which tell them apart. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("sty", "jan"),
            List.of("lut", "feb"),
            List.of("mar"),
            List.of("kwi", "apr"),
            List.of("maj", "may"),
            List.of("cze", "jun"),
            List.of("lip", "jul"),
            List.of("sie", "aug"),
            List.of("wrz", "sep"),
            List.of("paź", "paz", "oct"),
            List.of("lis", "nov"),
            List.of("gru", "dec"));

    /** The parts of the cell, null when it is no date in any order. */
    static @Nullable DateText of(String cell) {
        String text = withoutYearWord(withoutTime(cell.strip().toLowerCase(Locale.ROOT)));
        if (text.length() == 8 && isNumber(text)) {
            int year = number(text.substring(0, 4));
            boolean plausible = year >= 1900 && year < 2100;
            return plausible ? complete(year, number(text.substring(4, 6)), number(text.substring(6))) : null;
        }
        for (char separator : new char[] {'-', '.', '/', ' '}) {
            String[] parts = split(text, separator);
            if (parts.length == 3) {
                return ofParts(parts, separator);
            }
        }
        return null;
    }

    private static @Nullable DateText ofParts(String[] parts, char separator) {
        boolean monthFirst = separator == ' ' && parts[1].endsWith(",") && monthNamed(parts[0]) > 0;
        if (monthFirst) {
            return ofParts(new String[] {parts[1].substring(0, parts[1].length() - 1), parts[0], parts[2]}, separator);
        }
        int month = monthNamed(parts[1]);
        if (month > 0 && isNumber(parts[0]) && isYear(parts[2])) {
            return complete(year(parts[2]), month, number(parts[0]));
        }
        if (separator == ' ' || !isNumber(parts[0]) || !isNumber(parts[1]) || !isNumber(parts[2])) {
            return null;
        }
        if (parts[0].length() == 4) {
            return parts[1].length() > 2 || parts[2].length() > 2
                    ? null
                    : complete(number(parts[0]), number(parts[1]), number(parts[2]));
        }
        if (parts[0].length() > 2 || parts[1].length() > 2 || !isYear(parts[2])) {
            return null;
        }
        DateText text = new DateText(number(parts[0]), number(parts[1]), year(parts[2]), null);
        return text.in(DateOrder.DAY_MONTH) == null && text.in(DateOrder.MONTH_DAY) == null ? null : text;
    }

    /** Whether day and month could change places and give another date. */
    boolean isAmbiguous() {
        return complete == null
                && first != second
                && in(DateOrder.DAY_MONTH) != null
                && in(DateOrder.MONTH_DAY) != null;
    }

    /** The date in the order, null when there is none. */
    @Nullable LocalDate in(DateOrder order) {
        if (complete != null) {
            return complete;
        }
        return switch (order) {
            case DAY_MONTH -> date(year, second, first);
            case MONTH_DAY -> date(year, first, second);
            case EACH_CELL -> {
                LocalDate dayFirst = date(year, second, first);
                yield isAmbiguous() ? null : dayFirst != null ? dayFirst : date(year, first, second);
            }
        };
    }

    /** A time of day behind the date, as databases write it, is passed over. */
    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text;
        }
        int border = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('t', colon));
        return border > 0 && TIME.matcher(text.substring(border + 1)).matches()
                ? text.substring(0, border).strip()
                : text;
    }

    private static String withoutYearWord(String text) {
        return text.endsWith(" r.")
                ? text.substring(0, text.length() - 3)
                : text.endsWith(" r") ? text.substring(0, text.length() - 2) : text;
    }

    private static @Nullable DateText complete(int year, int month, int day) {
        LocalDate date = date(year, month, day);
        return date == null ? null : new DateText(0, 0, year, date);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int monthNamed(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.length() >= 3 && MONTHS.get(i).stream().anyMatch(word::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String[] split(String text, char separator) {
        int first = text.indexOf(separator);
        int second = text.indexOf(separator, first + 1);
        if (first < 0 || second < 0 || text.indexOf(separator, second + 1) >= 0) {
            return new String[0];
        }
        return new String[] {text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1)};
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isYear(String text) {
        return isNumber(text) && (text.length() == 2 || text.length() == 4);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Two digits: 00-69 → 20xx, 70-99 → 19xx. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
