package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnProfilerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY| ",
                "INTEGER|1;20;300",
                "INTEGER|1;1",
                "BOOLEAN|1;0;1",
                "BOOLEAN|tak;nie;;tak",
                "BOOLEAN|x;;x",
                "DATE|31.12.2025;01.01.2026",
                "DATE|20251231;20260101",
                "DECIMAL|1,50;2",
                "DECIMAL|1 234,56 zł;5 zł",
                "PERCENT|5 %;7,5 %",
                "TEXT|00-950;31-007",
                "TEXT|007;008",
                "TEXT|GTX Pro;GTXPro"
            })
    void findsTheTypeOfAColumn(ColumnType expected, String cells) {
        String[] values = cells == null ? new String[] {"", " "} : cells.split(";", -1);
        assertThat(profile(List.of(values)).type()).isEqualTo(expected);
    }

    @Test
    void toleratesTwoInAHundredAndListsThem() {
        List<String> good = Collections.nCopies(98, "5");
        ColumnProfile profile =
                profile(Stream.concat(good.stream(), Stream.of("n/a", "?")).toList());
        assertThat(profile.type()).isEqualTo(ColumnType.INTEGER);
        assertThat(profile.misfits())
                .containsExactly(
                        new Misfit(99, "n/a", "cell.not-an-integer"), new Misfit(100, "?", "cell.not-an-integer"));
        ColumnProfile worse =
                profile(Stream.concat(good.stream(), Stream.of("a", "b", "c")).toList());
        assertThat(worse.type()).isEqualTo(ColumnType.TEXT);
        assertThat(worse.misfitCount()).isZero();
    }

    @Test
    void keepsABoundedListOfMisfitsAndTheirNumber() {
        List<String> good = Collections.nCopies(98_000, "5");
        ColumnProfile profile = profile(Stream.concat(good.stream(), Collections.nCopies(2_000, "x").stream())
                .toList());
        assertThat(profile.misfits()).hasSize(ColumnProfiler.MAX_MISFITS);
        assertThat(profile.misfitCount()).isEqualTo(2_000);
    }

    @Test
    void decidesTheOrderOfDayAndMonthForTheWholeColumn() {
        ColumnProfile american = profile(List.of("10/20/2016", "3/1/2017", "11/9/2016"));
        assertThat(american.dateOrder()).isEqualTo(DateOrder.MONTH_DAY);
        assertThat(american.asked()).isFalse();
        assertThat(profile(List.of("31/1/2017", "3/1/2017")).dateOrder()).isEqualTo(DateOrder.DAY_MONTH);
        ColumnProfile open = profile(List.of("3/1/2017", "4/2/2017"));
        assertThat(open.dateOrder()).isEqualTo(DateOrder.DAY_MONTH);
        assertThat(open.asked()).isTrue();
    }

    @Test
    void takesEachDateByItselfWhenBothOrdersOccur() {
        List<String> clear = Collections.nCopies(60, "25/1/2017");
        ColumnProfile profile = profile(Stream.concat(clear.stream(), Stream.of("1/25/2017", "3/1/2017"))
                .toList());
        assertThat(profile.type()).isEqualTo(ColumnType.DATE);
        assertThat(profile.dateOrder()).isEqualTo(DateOrder.EACH_CELL);
        assertThat(profile.misfits()).containsExactly(new Misfit(62, "3/1/2017", "cell.ambiguous-date"));
    }

    @Test
    void decidesTheDecimalMarkForTheWholeColumn() {
        assertThat(profile(List.of("1,234", "1,50")).decimalMark()).isEqualTo(DecimalMark.COMMA);
        assertThat(profile(List.of("1,234", "1.50")).decimalMark()).isEqualTo(DecimalMark.POINT);
        ColumnProfile open = profile(List.of("1,234", "2,345"));
        assertThat(open.asked()).isTrue();
        assertThat(open.decimalMark()).isEqualTo(DecimalMark.COMMA);
        assertThat(profile(List.of("1,234.50", "7.5")).asked()).isFalse();
    }

    private static ColumnProfile profile(List<String> values) {
        ColumnProfiler profiler = new ColumnProfiler(DateOrder.DAY_MONTH, DecimalMark.COMMA);
        for (int i = 0; i < values.size(); i++) {
            profiler.add(i + 1L, values.get(i));
        }
        return profiler.profile();
    }
}
