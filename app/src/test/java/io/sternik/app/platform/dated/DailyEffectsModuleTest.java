package io.sternik.app.platform.dated;

import static io.sternik.database.platform.Tables.COPY_OF_TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What takes effect on a date does so once, however often, late or on how many servers the work runs, also when clocks change. */
class DailyEffectsModuleTest extends RunningProgram {

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Days days = new Days("test-days");

    /** Writes down the days for which it was made. */
    private static final class Days implements CopyOfToday {
        private final String name;
        private final List<String> made = Collections.synchronizedList(new ArrayList<>());
        private boolean fails;

        Days(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void takeEffect(@Nullable LocalDate since, LocalDate today) {
            if (fails) {
                throw new IllegalStateException("a failure that the test wants");
            }
            made.add(since + " > " + today);
        }
    }

    @BeforeEach
    void forget() {
        sql.deleteFrom(COPY_OF_TODAY).where(COPY_OF_TODAY.NAME.like("test-%")).execute();
    }

    @Test
    void aSecondRunFindsNothingAndALateOneCatchesUp() {
        DailyEffects node = node(days);
        node.run();
        node.run();
        assertThat(days.made).containsExactly("null > 2026-11-23");
        clock.setDate(TestClock.TODAY.plusDays(5));
        node.run();
        node.run();
        assertThat(days.made).containsExactly("null > 2026-11-23", "2026-11-23 > 2026-11-28");
    }

    @Test
    void whoeverAsksFirstAfterMidnightBringsItAboutWhenTheWorkNeverRuns() {
        DailyEffects node = node(days);
        node.bringAbout();
        node.bringAbout();
        clock.advance(Duration.ofHours(11));
        node.bringAbout();
        assertThat(days.made).as("an hour before midnight").hasSize(1);
        clock.advance(Duration.ofHours(1));
        node.bringAbout();
        node.bringAbout();
        assertThat(days.made).containsExactly("null > 2026-11-23", "2026-11-23 > 2026-11-24");
    }

    @Test
    void twoServersAtOnceMakeItOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int day = 1; day <= 20; day++) {
                clock.setDate(TestClock.TODAY.plusDays(day));
                Future<?> one = threads.submit(() -> runAt(together));
                Future<?> other = threads.submit(() -> runAt(together));
                one.get();
                other.get();
                assertThat(days.made).as("day %s", day).hasSize(day);
            }
        }
    }

    private Void runAt(CyclicBarrier together) throws Exception {
        DailyEffects node = node(days);
        together.await();
        node.run();
        return null;
    }

    @Test
    void aCopyThatFailsIsTriedAgainAndHoldsUpNoOther() {
        Days broken = new Days("test-broken");
        broken.fails = true;
        DailyEffects node = node(broken, days);
        node.run();
        assertThat(days.made).hasSize(1);
        assertThat(broken.made).isEmpty();
        broken.fails = false;
        node.run();
        assertThat(broken.made).containsExactly("null > 2026-11-23");
        assertThat(days.made).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 23", "2026-10-24, 25", "2028-02-28, 24"})
    void eachDayBeginsAtItsOwnMidnightAlsoWhenClocksChangeAndInLeapYears(LocalDate before, int hours) {
        clock.setDate(before);
        DailyEffects node = node(days);
        node.run();
        clock.advance(Duration.ofHours(12));
        node.run();
        assertThat(days.made).hasSize(2);
        for (int hour = 1; hour < hours; hour++) {
            clock.advance(Duration.ofHours(1));
            node.run();
            assertThat(days.made).as("hour %s of the day", hour).hasSize(2);
        }
        clock.advance(Duration.ofHours(1));
        node.run();
        assertThat(days.made)
                .containsExactly(
                        "null > " + before,
                        before + " > " + before.plusDays(1),
                        before.plusDays(1) + " > " + before.plusDays(2));
    }

    private DailyEffects node(CopyOfToday... copies) {
        return new DailyEffects(sql, transactions, new CompanyTime(clock), new ObjectProvider<>() {
            @Override
            public Stream<CopyOfToday> stream() {
                return Stream.of(copies);
            }
        });
    }
}
