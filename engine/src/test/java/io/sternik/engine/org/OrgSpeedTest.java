package io.sternik.engine.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.calendar.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A company of 100,000 positions with 300,000 lines over ten years; bounds are wide, so that only a wrong algorithm breaks them. */
class OrgSpeedTest {

    private static final int POSITIONS = 100_000;
    private static final LocalDate START = LocalDate.of(2016, 1, 1);

    @Test
    void answersForAHundredThousandPositions() {
        OrgRows rows = rows(new SplittableRandom(7));
        long begin = System.nanoTime();
        Org org = Org.of(rows);
        assertThat(org.cycles()).isEmpty();
        assertThat(org.orphans()).isEmpty();
        assertThat(org.overlaps()).isEmpty();
        Closure closure = org.closure();
        OrgOnDate day = org.asOf(LocalDate.of(2026, 1, 1));
        assertThat(day.positions()).hasSize(POSITIONS);
        assertThat(day.subtreeSize("P000000")).isEqualTo(POSITIONS);
        assertThat(closure.size()).isGreaterThan(POSITIONS * 5);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    /** Eight below each; two moves of each position, each to another manager on the level above. */
    private static OrgRows rows(SplittableRandom random) {
        List<Position> positions = new ArrayList<>();
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 0; i < POSITIONS; i++) {
            positions.add(new Position(id(i), Period.ALWAYS));
            LocalDate from = START;
            for (int move = 0; i > 0 && move < 3; move++) {
                LocalDate to = move == 2 ? null : from.plusDays(random.nextInt(1, 1_500));
                lines.add(new ReportingLine(id(i), id(manager(i, random)), new Period(from, to)));
                from = to == null ? from : to;
            }
        }
        return OrgRows.ofTree(positions, lines);
    }

    private static int manager(int position, SplittableRandom random) {
        int usual = (position - 1) / 8;
        return random.nextInt(3) == 0 ? Math.max(0, usual - random.nextInt(3)) : usual;
    }

    private static String id(int number) {
        return "P%06d".formatted(number);
    }
}
