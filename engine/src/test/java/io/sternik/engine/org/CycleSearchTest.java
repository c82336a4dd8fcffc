package io.sternik.engine.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the sweep with a look at every single day. */
class CycleSearchTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104})
    void agreesWithLookingAtEveryDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int found = 0;
        for (int run = 0; run < 100; run++) {
            List<ReportingLine> lines = randomLines(random, random.nextInt(2, 9));
            Org org = Org.of(OrgRows.ofTree(positions(), lines));
            Map<List<String>, LocalDate> expected = everyDay(lines);
            Map<List<String>, LocalDate> actual = new TreeMap<>(Collections.reverseOrder(CycleSearchTest::compare));
            org.cycles().forEach(cycle -> actual.put(cycle.path(), cycle.firstDate()));
            assertThat(actual).as("seed %d run %d: %s", seed, run, lines).isEqualTo(expected);
            assertThat(org.cycles()).hasSameSizeAs(actual.keySet());
            found += actual.size();
        }
        assertThat(found).isGreaterThan(50);
    }

    private static List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            positions.add(new Position("P" + i, io.sternik.engine.calendar.Period.ALWAYS));
        }
        return positions;
    }

    /** Lines of one position follow each other, so that none overlap. */
    private static List<ReportingLine> randomLines(SplittableRandom random, int count) {
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS / 2));
            for (int move = random.nextInt(3); move >= 0; move--) {
                LocalDate end = day.plusDays(random.nextInt(1, 20));
                lines.add(new ReportingLine(
                        "P" + i, "P" + random.nextInt(count), new io.sternik.engine.calendar.Period(day, end)));
                day = end;
            }
        }
        return lines;
    }

    private static Map<List<String>, LocalDate> everyDay(List<ReportingLine> lines) {
        Map<List<String>, LocalDate> rings = new TreeMap<>(Collections.reverseOrder(CycleSearchTest::compare));
        for (int i = 0; i < 2 * DAYS; i++) {
            LocalDate day = START.plusDays(i);
            Map<String, String> managers = new TreeMap<>();
            lines.stream()
                    .filter(line -> line.validDuring().contains(day))
                    .forEach(line -> managers.put(line.position(), line.manager()));
            for (String first : managers.keySet()) {
                List<String> path = ringFrom(first, managers);
                if (!path.isEmpty()) {
                    rings.putIfAbsent(path, day);
                }
            }
        }
        return rings;
    }

    /** The ring that begins with its smallest id, empty when the chain from there does not come back. */
    private static List<String> ringFrom(String first, Map<String, String> managers) {
        List<String> path = new ArrayList<>();
        String at = first;
        while (at != null && !path.contains(at)) {
            path.add(at);
            at = managers.get(at);
        }
        return first.equals(at) && first.equals(Collections.min(path)) ? path : List.of();
    }

    private static int compare(List<String> one, List<String> other) {
        return one.toString().compareTo(other.toString());
    }
}
