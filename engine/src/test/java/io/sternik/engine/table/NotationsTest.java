package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates written by the JDK in many notations read back equal. */
class NotationsTest {

    private record Notation(char decimal, char group, DecimalMark mark) {}

    private static final List<Notation> NOTATIONS = List.of(
            new Notation(',', ' ', DecimalMark.COMMA),
            new Notation(',', '\u00A0', DecimalMark.COMMA),
            new Notation(',', '\u202F', DecimalMark.COMMA),
            new Notation(',', '.', DecimalMark.COMMA),
            new Notation('.', ',', DecimalMark.POINT),
            new Notation('.', '\'', DecimalMark.POINT));

    private static final List<String> AFFIXES = List.of("", " zł", " PLN", " EUR", "€");

    @ParameterizedTest
    @ValueSource(longs = {91, 92, 93})
    void readsBackNumbers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 5_000; run++) {
            Notation notation = NOTATIONS.get(random.nextInt(NOTATIONS.size()));
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(4, 63), 2);
            String written = format(number, notation) + AFFIXES.get(random.nextInt(AFFIXES.size()));
            assertThat(DecimalCell.parse(written, notation.mark))
                    .as("seed %d run %d: %s", seed, run, written)
                    .isEqualTo(new Parsed.Value<>(number));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {94, 95, 96})
    void profilesColumnsOfNumbersInOneNotation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 50; run++) {
            Notation notation = NOTATIONS.get(random.nextInt(NOTATIONS.size()));
            DecimalMark other = notation.mark == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
            ColumnProfiler profiler = new ColumnProfiler(DateOrder.DAY_MONTH, other);
            for (int line = 1; line <= 50; line++) {
                profiler.add(line, format(BigDecimal.valueOf(random.nextInt(-9_999_999, 9_999_999), 2), notation));
            }
            ColumnProfile profile = profiler.profile();
            assertThat(profile.type()).as("seed %d run %d", seed, run).isEqualTo(ColumnType.DECIMAL);
            assertThat(profile.decimalMark()).as("seed %d run %d", seed, run).isEqualTo(notation.mark);
            assertThat(profile.misfitCount()).as("seed %d run %d", seed, run).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {97, 98, 99})
    void readsBackDates(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 5_000; run++) {
            LocalDate date = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(36_500));
            for (String pattern :
                    List.of("d.M.yyyy", "dd-MM-yy", "dd/MM/yyyy", "yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy 'r.'")) {
                assertRead(date, pattern, Locale.of("pl"), DateOrder.DAY_MONTH, seed);
            }
            for (String pattern : List.of("M/d/yyyy", "MM-dd-yy", "d MMM yyyy", "yyyy/M/d")) {
                assertRead(date, pattern, Locale.US, DateOrder.MONTH_DAY, seed);
            }
        }
    }

    private static void assertRead(LocalDate date, String pattern, Locale locale, DateOrder order, long seed) {
        String written = DateTimeFormatter.ofPattern(pattern, locale).format(date);
        assertThat(DateCell.parse(written, order))
                .as("seed %d: %s", seed, written)
                .isEqualTo(new Parsed.Value<>(date));
    }

    private static String format(BigDecimal number, Notation notation) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(notation.decimal);
        symbols.setGroupingSeparator(notation.group);
        return new DecimalFormat("#,##0.00", symbols).format(number);
    }
}
