package io.sternik.app.selling.consents;

import io.sternik.app.consent.statements.Said;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was said, as a file tells it: {@code 3.05.2024 14:30} in the company's time zone, {@code 2024-05-03T12:30:00Z} in its own. A
 * day alone, as which spreadsheets also write midnight, counts for a consent from its beginning and for a withdrawal to its end, so that of two
 * words of one day the withdrawal is the later one.
 */
record ConsentMoment(OffsetDateTime at, boolean dayOnly) {

    private static final Pattern TIME = Pattern.compile(
            "[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?( ?[ap]\\.?m\\.?)?(?: ?(Z|UTC|[+-]\\d{2}(?::?\\d{2})?))?$",
            Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    /** Reads the cell; one that cannot be read, or lies ahead, refuses the row. */
    static @Nullable ConsentMoment of(ImportRow row, String field, boolean agrees, CompanyTime time) {
        LocalDate day = row.date(field);
        String written = row.text(field);
        if (day == null || written == null) {
            return null;
        }
        Matcher matcher = TIME.matcher(written);
        LocalTime hour = matcher.find() ? hour(matcher) : LocalTime.MIDNIGHT;
        if (hour == null) {
            row.refuse(field, "consent-hour", Map.of("value", written));
            return null;
        }
        boolean dayOnly = hour.equals(LocalTime.MIDNIGHT);
        OffsetDateTime at = dayOnly ? Said.wholeDay(day, agrees, time) : moment(day, hour, matcher.group(5), time);
        if (at.isAfter(time.now())) {
            row.refuse(field, "consent-ahead", Map.of("value", written));
            return null;
        }
        return new ConsentMoment(at, dayOnly);
    }

    private static OffsetDateTime moment(LocalDate day, LocalTime hour, @Nullable String zone, CompanyTime time) {
        if (zone == null) {
            return day.atTime(hour).atZone(time.zone()).toOffsetDateTime();
        }
        ZoneOffset offset = zone.toUpperCase(Locale.ROOT).matches("Z|UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return day.atTime(hour).atOffset(offset);
    }

    private static @Nullable LocalTime hour(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        String half = matcher.group(4);
        if (half != null) {
            boolean afternoon = half.strip().toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % NOON + (afternoon ? NOON : 0);
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }
}
