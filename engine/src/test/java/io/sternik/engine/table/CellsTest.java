package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.DateCell.SerialBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 234,56|1234.56",
                "1.234,56|1234.56",
                "1234,5 zł|1234.5",
                "1\u00A0234,56 PLN|1234.56",
                "12\u202F345,00|12345.00",
                "(1,50)|-1.50",
                "1,50-|-1.50",
                "\u22121,50|-1.50",
                "EUR 7,00|7.00",
                "-5|-5",
                "1.234|1234",
                "1.234.567|1234567",
                ",5|0.5",
                "0,125|0.125"
            })
    void readsNumbersWithADecimalComma(String cell, BigDecimal expected) {
        assertThat(DecimalCell.parse(cell, DecimalMark.COMMA)).isEqualTo(new Parsed.Value<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,234.56|1234.56",
                "$1,234.56|1234.56",
                "-$5.00|-5.00",
                "1'234.56|1234.56",
                "1,234|1234",
                "1.234|1.234",
                "26768|26768"
            })
    void readsNumbersWithADecimalPoint(String cell, BigDecimal expected) {
        assertThat(DecimalCell.parse(cell, DecimalMark.POINT)).isEqualTo(new Parsed.Value<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|COMMA|cell.other-decimal-mark",
                "1.234,56|POINT|cell.other-decimal-mark",
                "1,234|EACH_CELL|cell.ambiguous-number",
                "5,21E+09|COMMA|cell.cut-number",
                "12 34,5|COMMA|cell.not-a-number",
                "1.23.456|COMMA|cell.not-a-number",
                "abc|COMMA|cell.not-a-number",
                "--5|COMMA|cell.not-a-number",
                "1,2,3|COMMA|cell.not-a-number",
                "zł|COMMA|cell.not-a-number"
            })
    void refusesWhatIsNoNumberInTheNotation(String cell, DecimalMark mark, String code) {
        assertThat(code(DecimalCell.parse(cell, mark))).isEqualTo(code);
    }

    @Test
    void readsPercentages() {
        assertThat(DecimalCell.parsePercent("7,5 %", DecimalMark.COMMA))
                .isEqualTo(new Parsed.Value<>(new BigDecimal("7.5")));
        assertThat(code(DecimalCell.parsePercent("7,5", DecimalMark.COMMA))).isEqualTo("cell.not-a-percentage");
    }

    @Test
    void readsWholeNumbersAndLeavesCodesAlone() {
        assertThat(IntegerCell.parse("1 234")).isEqualTo(new Parsed.Value<>(1234L));
        assertThat(IntegerCell.parse("(5)")).isEqualTo(new Parsed.Value<>(-5L));
        assertThat(IntegerCell.parse("-9223372036854775808")).isEqualTo(new Parsed.Value<>(Long.MIN_VALUE));
        assertThat(IntegerCell.parse("0")).isEqualTo(new Parsed.Value<>(0L));
        assertThat(code(IntegerCell.parse("007"))).isEqualTo("cell.leading-zero");
        assertThat(code(IntegerCell.parse("9223372036854775808"))).isEqualTo("cell.too-large");
        assertThat(code(IntegerCell.parse("5E9"))).isEqualTo("cell.cut-number");
        assertThat(code(IntegerCell.parse("5 zł"))).isEqualTo("cell.not-an-integer");
        assertThat(code(IntegerCell.parse("5,0"))).isEqualTo("cell.not-an-integer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.12.2025|2025-12-31",
                "31-12-25|2025-12-31",
                "2025-12-31|2025-12-31",
                "20251231|2025-12-31",
                "31 grudnia 2025 r.|2025-12-31",
                "1 maja 2026|2026-05-01",
                "31 Dec 2025|2025-12-31",
                "31-Dec-25|2025-12-31",
                "1/2/70|1970-02-01",
                "1/2/69|2069-02-01",
                "2025/1/5|2025-01-05",
                "10/20/2016|"
            })
    void readsDatesWithTheDayFirst(String cell, LocalDate expected) {
        Parsed<LocalDate> parsed = DateCell.parse(cell, DateOrder.DAY_MONTH);
        assertThat(parsed instanceof Parsed.Value<LocalDate>(LocalDate date) ? date : null)
                .isEqualTo(expected);
    }

    @Test
    void readsDatesInTheOrderOfTheirColumn() {
        assertThat(DateCell.parse("10/20/2016", DateOrder.MONTH_DAY))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2016, 10, 20)));
        assertThat(DateCell.parse("3/1/2017", DateOrder.MONTH_DAY))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2017, 3, 1)));
        assertThat(DateCell.parse("10/20/2016", DateOrder.EACH_CELL))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2016, 10, 20)));
        assertThat(DateCell.parse("5/5/2016", DateOrder.EACH_CELL))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2016, 5, 5)));
        assertThat(code(DateCell.parse("3/1/2017", DateOrder.EACH_CELL))).isEqualTo("cell.ambiguous-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31.02.2025",
                "13/13/2025",
                "2025-13-01",
                "1.2.3.4",
                "20259931",
                "12345678",
                "1/2/025",
                "x.y.z",
                "1 2 2025"
            })
    void refusesWhatIsNoDate(String cell) {
        assertThat(code(DateCell.parse(cell, DateOrder.DAY_MONTH))).isEqualTo("cell.not-a-date");
    }

    @Test
    void readsSerialDatesOfSpreadsheets() {
        assertThat(DateCell.ofSerial(45657, SerialBase.YEAR_1900))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2024, 12, 31)));
        assertThat(DateCell.ofSerial(59, SerialBase.YEAR_1900))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(1900, 2, 28)));
        assertThat(DateCell.ofSerial(61, SerialBase.YEAR_1900)).isEqualTo(new Parsed.Value<>(LocalDate.of(1900, 3, 1)));
        assertThat(DateCell.ofSerial(0, SerialBase.YEAR_1904)).isEqualTo(new Parsed.Value<>(LocalDate.of(1904, 1, 1)));
        assertThat(code(DateCell.ofSerial(60, SerialBase.YEAR_1900))).isEqualTo("cell.not-a-date");
        assertThat(code(DateCell.ofSerial(0, SerialBase.YEAR_1900))).isEqualTo("cell.not-a-date");
    }

    @Test
    void readsYesAndNo() {
        assertThat(BooleanCell.parse(" Tak ")).isEqualTo(new Parsed.Value<>(true));
        assertThat(BooleanCell.parse("0")).isEqualTo(new Parsed.Value<>(false));
        assertThat(code(BooleanCell.parse("może"))).isEqualTo("cell.not-a-boolean");
    }

    private static String code(Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Value<?> value -> "value " + value.value();
            case Parsed.Refused<?> refused -> refused.code();
        };
    }
}
