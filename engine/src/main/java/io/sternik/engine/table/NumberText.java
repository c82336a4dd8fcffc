package io.sternik.engine.table;

import java.util.Locale;

/**
 * A number as written, taken apart: sign, digits with marks, and what the marks can mean.
 *
 * @param negative by a minus before or after, or by parentheses
 * @param body digits, points and commas; spaces and apostrophes between groups are gone
 * @param kind what the marks say
 */
record NumberText(boolean negative, String body, Kind kind) {

    /** Words and signs of money that may stand before or after a number. */
    private static final String[] CURRENCIES = {
        "złotych", "zł", "pln", "eur", "usd", "gbp", "chf", "czk", "€", "$", "£", "zl"
    };

    enum Kind {
        /** Digits only. */
        WHOLE,
        /** The decimal mark is a point, commas separate groups. */
        POINT,
        /** The decimal mark is a comma, points separate groups. */
        COMMA,
        /** One mark with three digits behind it: {@code 1,234} is a thousand or a fraction. */
        EITHER,
        /** No number. */
        NONE,
        /** Exponent notation, which spreadsheets leave when they cut a long number. */
        EXPONENT
    }

    static NumberText of(String cell) {
        String text = withoutCurrency(spaced(cell).strip().toLowerCase(Locale.ROOT));
        boolean parentheses = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        String inner = parentheses ? text.substring(1, text.length() - 1) : text;
        boolean before = inner.startsWith("-") || inner.startsWith("+");
        boolean after = !before && inner.endsWith("-") && inner.length() > 1;
        boolean minus = after || inner.startsWith("-");
        inner = inner.substring(before ? 1 : 0, inner.length() - (after ? 1 : 0))
                .strip();
        inner = withoutCurrency(inner);
        if (isExponent(inner)) {
            return new NumberText(minus, inner, Kind.EXPONENT);
        }
        boolean grouped = inner.indexOf(' ') >= 0 || inner.indexOf('\'') >= 0;
        boolean twoSigns = parentheses && (before || after);
        if (inner.isEmpty() || twoSigns || (grouped && !groupsOfThree(inner))) {
            return new NumberText(minus, inner, Kind.NONE);
        }
        String body = inner.replace(" ", "").replace("'", "");
        return new NumberText(minus || parentheses, body, kind(body, grouped));
    }

    /** Whether it is a whole number written like a code: 007. */
    boolean hasLeadingZero() {
        return kind == Kind.WHOLE && body.length() > 1 && body.charAt(0) == '0';
    }

    /** NBSP, narrow NBSP and thin space count as spaces, the typographic minus as a minus. */
    private static String spaced(String cell) {
        return cell.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .replace('\u2212', '-');
    }

    private static String withoutCurrency(String text) {
        for (String currency : CURRENCIES) {
            if (text.startsWith(currency)) {
                return text.substring(currency.length()).strip();
            }
            if (text.endsWith(currency)) {
                return text.substring(0, text.length() - currency.length()).strip();
            }
        }
        return text;
    }

    private static boolean isExponent(String text) {
        int e = text.indexOf('e');
        if (e <= 0 || e == text.length() - 1) {
            return false;
        }
        String exponent = text.substring(text.charAt(e + 1) == '+' || text.charAt(e + 1) == '-' ? e + 2 : e + 1);
        Kind mantissa = kind(text.substring(0, e), false);
        return mantissa != Kind.NONE && !exponent.isEmpty() && exponent.chars().allMatch(NumberText::isDigit);
    }

    /** Spaces or apostrophes stand only before groups of exactly three digits, the first group has one to three. */
    private static boolean groupsOfThree(String text) {
        int end = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ',' || text.charAt(i) == '.') {
                end = i;
            }
        }
        char separator = text.indexOf(' ') >= 0 ? ' ' : '\'';
        String[] groups = text.substring(0, end).split(String.valueOf(separator), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean digits = groups[i].chars().allMatch(NumberText::isDigit);
            int length = groups[i].length();
            if (!digits || (i == 0 ? length < 1 || length > 3 : length != 3)) {
                return false;
            }
        }
        return groups.length > 1 && text.substring(end).indexOf(separator) < 0;
    }

    private static Kind kind(String body, boolean grouped) {
        int points = count(body, '.');
        int commas = count(body, ',');
        long digits = body.chars().filter(NumberText::isDigit).count();
        if (digits == 0 || digits + points + commas != body.length()) {
            return Kind.NONE;
        }
        if (points + commas == 0) {
            return Kind.WHOLE;
        }
        if (points > 0 && commas > 0) {
            boolean point = body.lastIndexOf('.') > body.lastIndexOf(',');
            boolean valid = !grouped && (point ? isGrouped(body, '.', ',') : isGrouped(body, ',', '.'));
            return !valid ? Kind.NONE : point ? Kind.POINT : Kind.COMMA;
        }
        return oneMark(body, points > 0, points + commas, grouped);
    }

    private static Kind oneMark(String body, boolean point, int marks, boolean grouped) {
        char mark = point ? '.' : ',';
        if (marks > 1) {
            boolean valid = !grouped && isGrouped(body, '\0', mark);
            return !valid ? Kind.NONE : point ? Kind.COMMA : Kind.POINT;
        }
        int before = body.indexOf(mark);
        int after = body.length() - before - 1;
        boolean thousands = after == 3 && before >= 1 && before <= 3 && body.charAt(0) != '0';
        if (thousands && !grouped) {
            return Kind.EITHER;
        }
        return point ? Kind.POINT : Kind.COMMA;
    }

    /** Whether the part before the decimal mark (if any) is in groups of three. */
    private static boolean isGrouped(String body, char decimal, char group) {
        int end = decimal == '\0' ? body.length() : body.lastIndexOf(decimal);
        if (decimal != '\0' && body.indexOf(decimal) != end) {
            return false;
        }
        String whole = body.substring(0, end);
        return body.substring(end).indexOf(group) < 0 && groupsOfThree(whole.replace(group, ' '));
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
