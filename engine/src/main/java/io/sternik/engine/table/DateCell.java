package io.sternik.engine.table;

import java.time.LocalDate;

/**
 * Reads dates: {@code 31.12.2025}, {@code 31-12-25}, {@code 2025-12-31}, {@code 12/31/2025}, {@code 20251231}, {@code 31 grudnia 2025 r.},
 * {@code 31 Dec 2025}. Two-digit years: 00-69 are 20xx, 70-99 are 19xx.
 */
public final class DateCell {

    /** Where spreadsheets begin to count days. */
    public enum SerialBase {
        /** Excel for Windows: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was. */
        YEAR_1900,
        /** Excel for Mac of old: 0 is 1904-01-01. */
        YEAR_1904
    }

    private static final long LAST_SERIAL = 2_958_465;

    private DateCell() {}

    /**
     * The date in the cell, in the order of its column. Refuses {@code cell.ambiguous-date} when the column decides nothing and the cell
     * can be read both ways, else {@code cell.not-a-date}.
     */
    public static Parsed<LocalDate> parse(String cell, DateOrder order) {
        DateText text = DateText.of(cell);
        LocalDate date = text == null ? null : text.in(order);
        if (date != null) {
            return new Parsed.Value<>(date);
        }
        if (text != null && text.isAmbiguous()) {
            return Parsed.refused(
                    "ambiguous-date",
                    "nie wiadomo, co jest dniem, a co miesiącem",
                    "day and month cannot be told apart");
        }
        return Parsed.refused("not-a-date", "to nie jest data", "this is no date");
    }

    /**
     * The date that a spreadsheet stores as a number of days: 45657 from 1900 is 2024-12-31. Refuses numbers before the first day, after
     * 9999-12-31, and the 29 February 1900 (60) with {@code cell.not-a-date}.
     */
    public static Parsed<LocalDate> ofSerial(long serial, SerialBase base) {
        boolean exists = base == SerialBase.YEAR_1904 ? serial >= 0 : serial >= 1 && serial != 60;
        if (!exists || serial > LAST_SERIAL) {
            return Parsed.refused("not-a-date", "taki dzień nie istnieje", "there is no such day");
        }
        LocalDate date = switch (base) {
            case YEAR_1900 -> LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
            case YEAR_1904 -> LocalDate.of(1904, 1, 1).plusDays(serial);
        };
        return new Parsed.Value<>(date);
    }
}
