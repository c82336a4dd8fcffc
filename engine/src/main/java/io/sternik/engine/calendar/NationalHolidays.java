package io.sternik.engine.calendar;

import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holidays by law, country by country. Poland: ustawa o dniach wolnych od pracy of 18 January 1951, as amended. */
public final class NationalHolidays {

    /** Since this year Epiphany is free again; earlier years are not bundled. */
    static final int FIRST_YEAR = 2011;

    private static final int FIRST_FREE_CHRISTMAS_EVE = 2025;

    private NationalHolidays() {}

    /**
     * The holidays of a year in order, those on Sundays too; empty when the country or the year is not bundled.
     *
     * @param country ISO 3166 code: {@code PL}
     */
    public static Optional<List<Holiday>> of(String country, int year) {
        return country.equals("PL") && year >= FIRST_YEAR ? Optional.of(poland(year)) : Optional.empty();
    }

    private static List<Holiday> poland(int year) {
        LocalDate easter = Easter.sunday(year);
        List<Holiday> days = new ArrayList<>(List.of(
                fixed(year, 1, 1, "Nowy Rok", "New Year's Day"),
                fixed(year, 1, 6, "Święto Trzech Króli", "Epiphany"),
                new Holiday(easter, new Text("Wielkanoc", "Easter Sunday")),
                new Holiday(easter.plusDays(1), new Text("Poniedziałek Wielkanocny", "Easter Monday")),
                fixed(year, 5, 1, "Święto Pracy", "Labour Day"),
                fixed(year, 5, 3, "Święto Konstytucji 3 Maja", "Constitution Day"),
                new Holiday(easter.plusDays(49), new Text("Zielone Świątki", "Pentecost")),
                new Holiday(easter.plusDays(60), new Text("Boże Ciało", "Corpus Christi")),
                fixed(year, 8, 15, "Wniebowzięcie NMP", "Assumption Day"),
                fixed(year, 11, 1, "Wszystkich Świętych", "All Saints' Day"),
                fixed(year, 11, 11, "Święto Niepodległości", "Independence Day"),
                fixed(year, 12, 25, "Boże Narodzenie, dzień pierwszy", "Christmas Day"),
                fixed(year, 12, 26, "Boże Narodzenie, dzień drugi", "Second day of Christmas")));
        if (year >= FIRST_FREE_CHRISTMAS_EVE) {
            days.add(fixed(year, 12, 24, "Wigilia", "Christmas Eve"));
        }
        days.sort(Comparator.comparing(Holiday::day));
        return List.copyOf(days);
    }

    private static Holiday fixed(int year, int month, int day, String pl, String en) {
        return new Holiday(LocalDate.of(year, month, day), new Text(pl, en));
    }
}
