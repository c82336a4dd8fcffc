package io.sternik.engine.news;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which news are mailed. On days of 23 and of 25 hours the clock on the wall decides: 7:30 is 7:30; an hour that is left out
 * begins when the clock has jumped, one that comes twice begins the first time. Where no day of a year is worked, days off count as worked:
 * better a mail on a day off than none.
 */
public final class MailMoments {

    /** When the gathered mail goes. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** The least time between two mails to one person that go at once. */
    private static final Duration GATHERING = Duration.ofMinutes(10);

    private static final int YEAR_DAYS = 366;

    private final ZoneId zone;
    private final Predicate<LocalDate> worked;

    /** Moments in this time zone with these working days. */
    public MailMoments(ZoneId zone, Predicate<LocalDate> worked) {
        this.zone = zone;
        this.worked = worked;
    }

    /**
     * When news is mailed; empty when it is not. Told on a Friday at 20:00 and not asked for, with the hours 8 to 17: at once and quiet
     * gives Monday 8:00, daily and weekly Monday 7:30.
     *
     * @param told since when it waits
     * @param asked whether the person has asked for it: then mail that goes at once keeps no quiet hours
     * @param lastMail when the person was mailed last, null for never
     */
    public Optional<Instant> due(NewsTiming timing, Instant told, boolean asked, @Nullable Instant lastMail) {
        return switch (timing.mail()) {
            case NONE -> Optional.empty();
            case AT_ONCE -> {
                Instant gathered = lastMail == null ? told : later(told, lastMail.plus(GATHERING));
                yield Optional.of(timing.quiet() && !asked ? inWorkingHours(gathered, timing) : gathered);
            }
            case DAILY -> Optional.of(morning(told, worked));
            case WEEKLY -> Optional.of(morning(told, this::isFirstOfWeek));
        };
    }

    private boolean isFirstOfWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return worked.test(day) && monday.datesUntil(day).noneMatch(worked);
    }

    private Instant morning(Instant from, Predicate<LocalDate> days) {
        LocalDate day = dayOf(from);
        LocalDate first = at(day, MORNING).isBefore(from) ? day.plusDays(1) : day;
        return at(yearFrom(first).filter(days).findFirst().orElse(first), MORNING);
    }

    /** The moment itself in working hours, else their next beginning; a night shift of the day before may still last. */
    private Instant inWorkingHours(Instant from, NewsTiming timing) {
        return yearFrom(dayOf(from).minusDays(1))
                .filter(worked)
                .map(day -> hours(day, timing))
                .filter(hours -> from.isBefore(hours.end()) && hours.begin().isBefore(hours.end()))
                .map(hours -> later(from, hours.begin()))
                .findFirst()
                .orElse(from);
    }

    private record Hours(Instant begin, Instant end) {}

    private Hours hours(LocalDate day, NewsTiming timing) {
        return new Hours(at(day, timing.from()), at(timing.isNightShift() ? day.plusDays(1) : day, timing.to()));
    }

    private static Stream<LocalDate> yearFrom(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1)).limit(YEAR_DAYS);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
