package io.sternik.app.platform.list;

import io.sternik.app.platform.list.Filter.Value;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.CompanyTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Reads the values of a filter by the type of their field; money in major units of the company's currency. */
final class FilterValues {

    private final CompanyTime time;
    private final int minorDigits;

    FilterValues(CompanyTime time, int minorDigits) {
        this.time = time;
        this.minorDigits = minorDigits;
    }

    Object value(FieldType type, Value value) {
        try {
            return switch (type) {
                case TEXT, ENUM, CODES -> value.text();
                case REF, OWNER -> UUID.fromString(value.text());
                case MONEY -> number(value).movePointRight(minorDigits).longValueExact();
                case SHARE -> number(value).movePointRight(2).intValueExact();
                case INTEGER -> number(value).longValueExact();
                case DECIMAL -> number(value);
                case BOOLEAN -> bool(value);
                case DATE, INSTANT -> date(value, time.today());
            };
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            throw refuse(value, example(type));
        }
    }

    LocalDate date(Value value, LocalDate today) {
        if (!value.quoted() && value.text().equalsIgnoreCase("today")) {
            return today;
        }
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException unreadable) {
            throw refuse(value, today.toString(), "today");
        }
    }

    OffsetDateTime startOf(LocalDate date) {
        return time.startOf(date);
    }

    static Refused refuse(Value value, String... proposals) {
        return new FilterProblem.Syntax(value.position(), value.text(), List.of(proposals)).refused();
    }

    private static BigDecimal number(Value value) {
        return new BigDecimal(value.text().replace("_", "").replace('\u2212', '-'));
    }

    private static boolean bool(Value value) {
        return switch (value.text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException(value.text());
        };
    }

    private static String example(FieldType type) {
        return switch (type) {
            case TEXT, ENUM, CODES -> "\"…\"";
            case REF, OWNER -> "id";
            case MONEY -> "1234.56";
            case SHARE -> "12.5";
            case INTEGER -> "12";
            case DECIMAL -> "4.2512";
            case BOOLEAN -> "true";
            case DATE, INSTANT -> "2026-01-31";
        };
    }
}
