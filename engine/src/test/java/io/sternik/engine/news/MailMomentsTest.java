package io.sternik.engine.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The week of 2026-11-23, a Monday, in Warsaw; 2026-11-11, a Wednesday, is a holiday, as is Monday 2026-12-07 in this company. */
class MailMomentsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final WorkingDays DAYS =
            WorkingDays.without(Set.of(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 12, 7)));
    private static final MailMoments MOMENTS = new MailMoments(WARSAW, DAYS::contains);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:00", // in working hours
        "2026-11-23T08:00, 2026-11-23T08:00", // their first moment
        "2026-11-23T07:59, 2026-11-23T08:00",
        "2026-11-23T17:00, 2026-11-24T08:00", // their end does not belong to them
        "2026-11-27T20:00, 2026-11-30T08:00", // over the weekend
        "2026-11-10T18:00, 2026-11-12T08:00", // over a holiday
    })
    void atOnceWaitsForTheWorkingHours(LocalDateTime told, LocalDateTime expected) {
        assertThat(due(atOnce("08:00", "17:00"), told, false, null)).isEqualTo(at(expected));
    }

    @Test
    void whatWasAskedForAndAPersonWithoutQuietHoursDoNotWait() {
        LocalDateTime night = LocalDateTime.of(2026, 11, 28, 3, 0);
        assertThat(due(atOnce("08:00", "17:00"), night, true, null)).isEqualTo(at(night));
        NewsTiming loud = new NewsTiming(MailRhythm.AT_ONCE, false, LocalTime.of(8, 0), LocalTime.of(17, 0));
        assertThat(due(loud, night, false, null)).isEqualTo(at(night));
    }

    @Test
    void mailsAreTenMinutesApartAlsoThoseAskedFor() {
        LocalDateTime last = LocalDateTime.of(2026, 11, 23, 16, 55);
        LocalDateTime told = last.plusMinutes(3);
        assertThat(due(atOnce("08:00", "18:00"), told, false, last)).isEqualTo(at(last.plusMinutes(10)));
        assertThat(due(atOnce("08:00", "17:00"), told, true, last)).isEqualTo(at(last.plusMinutes(10)));
        assertThat(due(atOnce("08:00", "17:00"), told, false, last))
                .as("gathering leads out of the working hours")
                .isEqualTo(at(LocalDateTime.of(2026, 11, 24, 8, 0)));
        assertThat(due(atOnce("08:00", "18:00"), last.plusMinutes(11), false, last))
                .isEqualTo(at(last.plusMinutes(11)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:00, 2026-11-23T23:00",
        "2026-11-24T05:59, 2026-11-24T05:59", // the shift of Monday still lasts
        "2026-11-24T06:00, 2026-11-24T22:00",
        "2026-11-28T03:00, 2026-11-28T03:00", // Saturday, the shift of Friday
        "2026-11-28T23:00, 2026-11-30T22:00", // no shift begins on Saturday
        "2026-11-23T03:00, 2026-11-23T22:00", // nor on Sunday
    })
    void aNightShiftBelongsToTheDayOnWhichItBegins(LocalDateTime told, LocalDateTime expected) {
        assertThat(due(atOnce("22:00", "06:00"), told, false, null)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:29, 2026-11-23T07:30",
        "2026-11-23T07:30, 2026-11-23T07:30",
        "2026-11-23T07:31, 2026-11-24T07:30",
        "2026-11-27T12:00, 2026-11-30T07:30",
        "2026-11-10T12:00, 2026-11-12T07:30",
    })
    void dailyGoesInTheMorningOfTheNextWorkingDay(LocalDateTime told, LocalDateTime expected) {
        assertThat(due(of(MailRhythm.DAILY), told, false, told)).isEqualTo(at(expected));
        assertThat(due(of(MailRhythm.DAILY), told, true, null)).as("asked for").isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:29, 2026-11-23T07:30",
        "2026-11-23T07:31, 2026-11-30T07:30",
        "2026-11-29T23:00, 2026-11-30T07:30",
        "2026-12-01T12:00, 2026-12-08T07:30", // Monday is off
        "2026-12-08T07:00, 2026-12-08T07:30",
    })
    void weeklyGoesOnTheFirstWorkingDayOfTheWeek(LocalDateTime told, LocalDateTime expected) {
        assertThat(due(of(MailRhythm.WEEKLY), told, false, null)).isEqualTo(at(expected));
    }

    @Test
    void aWeekWithoutAWorkingDayIsPassedOver() {
        MailMoments moments = new MailMoments(
                WARSAW, day -> DAYS.contains(day) && (day.getMonthValue() != 12 || day.getDayOfMonth() > 13));
        assertThat(moments.due(of(MailRhythm.WEEKLY), at(LocalDateTime.of(2026, 12, 2, 9, 0)), false, null))
                .contains(at(LocalDateTime.of(2026, 12, 14, 7, 30)));
    }

    @Test
    void onDaysOf23And25HoursTheClockOnTheWallDecides() {
        MailMoments everyDay = new MailMoments(WARSAW, _ -> true);
        NewsTiming night = atOnce("22:00", "06:00");
        Instant shortNight = Instant.parse("2026-03-29T03:59:00Z"); // 5:59 in summer time
        assertThat(everyDay.due(night, shortNight, false, null)).contains(shortNight);
        assertThat(everyDay.due(night, Instant.parse("2026-03-29T04:00:00Z"), false, null))
                .contains(Instant.parse("2026-03-29T20:00:00Z"));
        Instant longNight = Instant.parse("2026-10-25T04:59:00Z"); // 5:59 in winter time
        assertThat(everyDay.due(night, longNight, false, null)).contains(longNight);
        assertThat(everyDay.due(of(MailRhythm.DAILY), Instant.parse("2026-03-28T12:00:00Z"), false, null))
                .contains(Instant.parse("2026-03-29T05:30:00Z"));
        assertThat(everyDay.due(of(MailRhythm.DAILY), Instant.parse("2026-10-24T12:00:00Z"), false, null))
                .contains(Instant.parse("2026-10-25T06:30:00Z"));
    }

    @Test
    void hoursThatAreLeftOutBeginAfterTheJumpAndThoseThatComeTwiceTheFirstTime() {
        MailMoments everyDay = new MailMoments(WARSAW, _ -> true);
        Instant midnight = OffsetDateTime.parse("2026-03-29T00:00:00+01:00").toInstant();
        assertThat(everyDay.due(atOnce("02:30", "10:00"), midnight, false, null))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(everyDay.due(atOnce("02:30", "03:00"), midnight, false, null))
                .as("nothing is left of them on this day")
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
        assertThat(everyDay.due(atOnce("02:30", "10:00"), Instant.parse("2026-10-24T20:00:00Z"), false, null))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void whoWantsNoMailGetsNoneAndACompanyThatNeverWorksGetsItAllTheSame() {
        LocalDateTime told = LocalDateTime.of(2026, 11, 23, 18, 0);
        assertThat(MOMENTS.due(of(MailRhythm.NONE), at(told), true, null)).isEmpty();
        MailMoments never = new MailMoments(WARSAW, _ -> false);
        assertThat(never.due(of(MailRhythm.WEEKLY), at(told), false, null))
                .contains(at(LocalDateTime.of(2026, 11, 24, 7, 30)));
        assertThat(never.due(atOnce("08:00", "17:00"), at(told), false, null)).contains(at(told));
    }

    /** Whatever is told is mailed at the moment itself or later, and at that moment nothing is put off again: nobody waits for ever. */
    @Test
    void whatIsDueIsNotPutOffAgain() {
        long seed = 20_261_123;
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            LocalTime from = LocalTime.ofSecondOfDay(random.nextInt(96) * 900L);
            LocalTime to = from.plusMinutes(15L * (1 + random.nextInt(95)));
            NewsTiming timing =
                    new NewsTiming(MailRhythm.values()[1 + random.nextInt(3)], random.nextBoolean(), from, to);
            Instant told = at(LocalDateTime.of(2026, 1, 1, 0, 0)).plusSeconds(random.nextInt(366 * 86_400));
            boolean asked = random.nextBoolean();
            Instant due = MOMENTS.due(timing, told, asked, null).orElseThrow();
            assertThat(due).as("seed %d, run %d: %s", seed, run, timing).isAfterOrEqualTo(told);
            assertThat(MOMENTS.due(timing, due, asked, null))
                    .as("seed %d, run %d: %s", seed, run, timing)
                    .contains(due);
        }
    }

    @Test
    void hoursWithoutLengthAreRefused() {
        assertThatThrownBy(() -> atOnce("08:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant due(NewsTiming timing, LocalDateTime told, boolean asked, @Nullable LocalDateTime lastMail) {
        return MOMENTS.due(timing, at(told), asked, lastMail == null ? null : at(lastMail))
                .orElseThrow();
    }

    private static NewsTiming atOnce(String from, String to) {
        return new NewsTiming(MailRhythm.AT_ONCE, true, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static NewsTiming of(MailRhythm mail) {
        return new NewsTiming(mail, true, LocalTime.of(8, 0), LocalTime.of(17, 0));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(WARSAW).toInstant();
    }
}
