package io.sternik.engine.calendar;

import java.time.LocalDate;

/** The feast from which the movable holidays are counted. */
final class Easter {

    private static final int FIRST_GREGORIAN_YEAR = 1583;

    private Easter() {}

    /**
     * Easter Sunday of the Western churches, by the anonymous Gregorian rule (Nature, 20 April 1876). Refuses years before 1583, in which
     * the Gregorian calendar was not in use.
     */
    static LocalDate sunday(int year) {
        if (year < FIRST_GREGORIAN_YEAR) {
            throw new IllegalArgumentException("no Gregorian Easter in " + year);
        }
        int moon = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moon + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
