package io.sternik.engine.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Test
    void movesASubtreeOnADateAndKeepsUnchangedRowsWhole() {
        Org org = new Company()
                .positions("NORTH", "SOUTH", "L", "X")
                .line("L", "NORTH", "2025-01-01", "2026-07-01")
                .line("L", "SOUTH", "2026-07-01", null)
                .line("X", "L", "2025-01-01", null)
                .org();
        assertThat(org.closure().rows().filter(row -> row.descendant().equals("X")))
                .containsExactly(
                        new ClosureRow("L", "X", 1, Company.period("2025-01-01", null)),
                        new ClosureRow("NORTH", "X", 2, Company.period("2025-01-01", "2026-07-01")),
                        new ClosureRow("SOUTH", "X", 2, Company.period("2026-07-01", null)),
                        new ClosureRow("X", "X", 0, Period.ALWAYS));
    }

    @Test
    void joinsRowsThatDifferOnlyInTheWayBetween() {
        Org org = new Company()
                .positions("TOP", "M1", "M2", "X")
                .line("M1", "TOP", "2025-01-01", null)
                .line("M2", "TOP", "2025-01-01", null)
                .line("X", "M1", "2025-01-01", "2026-01-01")
                .line("X", "M2", "2026-01-01", null)
                .org();
        assertThat(org.closure()).contains(new ClosureRow("TOP", "X", 2, Company.period("2025-01-01", null)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void agreesWithTheTreeOfEveryDate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Org org = randomOrg(random);
        List<ClosureRow> rows = org.closure().toList();
        for (int i = 0; i < 20; i++) {
            LocalDate date = START.plusDays(random.nextInt(-5, 420));
            assertThat(pairs(rows, date)).as("seed %d on %s", seed, date).isEqualTo(pairs(org.asOf(date)));
        }
        assertThat(disjoint(rows)).as("seed %d", seed).isTrue();
    }

    /** Positions report only to ones with a smaller number, so there is no ring; lines follow each other with gaps. */
    private static Org randomOrg(SplittableRandom random) {
        Company company = new Company();
        for (int i = 0; i < 60; i++) {
            company.position(id(i), START.plusDays(random.nextInt(0, 60)).toString(), null);
            LocalDate day = START.plusDays(random.nextInt(0, 30));
            while (i > 0 && day.isBefore(START.plusDays(400))) {
                LocalDate end = day.plusDays(random.nextInt(1, 200));
                company.line(id(i), id(random.nextInt(i)), day.toString(), end.toString());
                day = end.plusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
            }
        }
        return company.org();
    }

    private static java.util.Set<String> pairs(List<ClosureRow> rows, LocalDate date) {
        TreeSet<String> pairs = new TreeSet<>();
        for (ClosureRow row : rows) {
            if (row.validDuring().contains(date)) {
                pairs.add(row.ancestor() + ">" + row.descendant() + " " + row.depth());
            }
        }
        return pairs;
    }

    private static java.util.Set<String> pairs(OrgOnDate day) {
        TreeSet<String> pairs = new TreeSet<>();
        for (String ancestor : day.positions()) {
            for (String descendant : day.subtreeOf(ancestor)) {
                pairs.add(ancestor + ">" + descendant + " " + (day.depthOf(descendant) - day.depthOf(ancestor)));
            }
        }
        return pairs;
    }

    private static boolean disjoint(List<ClosureRow> rows) {
        List<ClosureRow> earlier = new ArrayList<>();
        for (ClosureRow row : rows) {
            earlier.removeIf(other -> !other.ancestor().equals(row.ancestor())
                    || !other.descendant().equals(row.descendant()));
            boolean wrong = earlier.stream()
                    .anyMatch(other -> other.validDuring().overlaps(row.validDuring())
                            || (other.depth() == row.depth()
                                    && other.validDuring().isAdjacentTo(row.validDuring())));
            if (wrong) {
                return false;
            }
            earlier.add(row);
        }
        return true;
    }

    private static String id(int number) {
        return "P%03d".formatted(number);
    }
}
