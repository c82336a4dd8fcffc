package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables of texts, numbers and dates, written in a random encoding, dialect and notation, come back with the same values. */
class TypedRoundTripTest {

    private static final String[] WORDS = {
        "Żółw",
        "Łódź",
        "Gęś i Spółka",
        "plain",
        "5\" pipe",
        "a;b",
        "c,d",
        "e|f",
        "tab\there",
        "^",
        "Ślusarz 'X'",
        "Źrebię",
        "Ćma",
        "ąęśćżźńół",
        "line\nbreak"
    };
    private static final String DELIMITERS = ",;|\t^";
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final List<Function<BigDecimal, String>> NUMBERS = List.of(
            value -> grouped(value, ' ', ','),
            value -> grouped(value, '\u00A0', ','),
            value -> grouped(value, '.', ','),
            value -> grouped(value, ',', '.'),
            value -> grouped(value, '\'', '.'),
            BigDecimal::toPlainString,
            value -> value.toPlainString().replace('.', ','),
            value -> value.signum() < 0 ? "(" + value.negate().toPlainString() + ")" : value.toPlainString(),
            value -> value.signum() < 0
                    ? value.negate().toPlainString().replace('.', ',') + "-"
                    : value.toPlainString().replace('.', ','),
            value -> grouped(value, ' ', ',') + " zł");
    private static final List<Function<LocalDate, String>> DATES = List.of(
            date("dd.MM.yyyy"),
            date("dd-MM-yy"),
            date("yyyy-MM-dd"),
            date("MM/dd/yyyy"),
            date("yyyyMMdd"),
            date("d MMMM yyyy 'r.'"),
            date("yyyy-MM-dd HH:mm:ss"),
            date("d/M/yyyy"));

    private record Row(String text, BigDecimal number, LocalDate date) {}

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void tablesComeBackEqual(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 120; run++) {
            List<Row> rows = rows(random);
            Charset charset = EncodingGuess.KNOWN.get(random.nextInt(EncodingGuess.KNOWN.size()));
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            Function<BigDecimal, String> number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            Function<LocalDate, String> date = DATES.get(random.nextInt(DATES.size()));
            String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
            byte[] bytes = write(rows, delimiter, number, date, lineEnd).getBytes(charset);
            String as = "seed %d run %d: %s %s %s %s"
                    .formatted(
                            seed,
                            run,
                            charset,
                            (int) delimiter,
                            number.apply(new BigDecimal("-1234.50")),
                            date.apply(LocalDate.of(2025, 1, 31)));
            assertThat(EncodingGuess.of(new ByteArrayInputStream(bytes)).charset())
                    .as(as)
                    .isEqualTo(charset);
            assertThat(read(bytes, charset)).as(as).isEqualTo(rows);
        }
    }

    private static List<Row> rows(SplittableRandom random) {
        List<Row> rows = new ArrayList<>();
        // The first row decides what tells encodings, delimiters and orders apart.
        rows.add(new Row("ąśźłó ĄŚŹ", new BigDecimal("12345.50"), LocalDate.of(2025, 1, 31)));
        for (int i = random.nextInt(3, 25); i > 0; i--) {
            String text = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + i;
            BigDecimal number = BigDecimal.valueOf(random.nextLong(-99_999_999, 99_999_999), 2);
            rows.add(new Row(text, number, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700))));
        }
        return rows;
    }

    private static List<Row> read(byte[] bytes, Charset charset) throws IOException {
        try (CsvReader reader = CsvReader.of(new ByteArrayInputStream(bytes), charset, CsvOptions.GUESS)) {
            List<CsvRecord> records = new ArrayList<>();
            for (CsvEntry entry = reader.next(); entry != null; entry = reader.next()) {
                records.add((CsvRecord) entry);
            }
            HeaderGuess header = HeaderGuess.of(records, reader.fieldCount());
            assertThat(header.names()).containsExactly("Nazwa", "Kwota", "Data");
            ColumnProfiler numbers = new ColumnProfiler(DateOrder.DAY_MONTH, DecimalMark.COMMA);
            ColumnProfiler dates = new ColumnProfiler(DateOrder.DAY_MONTH, DecimalMark.COMMA);
            List<CsvRecord> below = records.subList(1, records.size());
            below.forEach(row -> numbers.add(row.line(), row.fields().get(1)));
            below.forEach(row -> dates.add(row.line(), row.fields().get(2)));
            List<Row> rows = new ArrayList<>();
            for (CsvRecord row : below) {
                rows.add(new Row(
                        row.fields().getFirst().replace("\r\n", "\n").replace('\r', '\n'),
                        value(DecimalCell.parse(
                                        row.fields().get(1), numbers.profile().decimalMark()))
                                .setScale(2),
                        value(DateCell.parse(
                                row.fields().get(2), dates.profile().dateOrder()))));
            }
            return rows;
        }
    }

    private static <T> T value(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Value<T>(T value) -> value;
            case Parsed.Refused<T>(String code, var _) -> throw new AssertionError(code);
        };
    }

    private static String write(
            List<Row> rows,
            char delimiter,
            Function<BigDecimal, String> number,
            Function<LocalDate, String> date,
            String lineEnd)
            throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text, delimiter, CsvWriter.Formulas.KEEP);
        csv.write(List.of("Nazwa", "Kwota", "Data"));
        for (Row row : rows) {
            csv.write(List.of(row.text(), number.apply(row.number()), date.apply(row.date())));
        }
        return text.toString().replace("\n", lineEnd);
    }

    private static Function<LocalDate, String> date(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.of("pl", "PL"));
        return date -> format.format(date.atTime(7, 5, 9));
    }

    private static String grouped(BigDecimal value, char group, char decimal) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(plain.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, group);
        }
        return (value.signum() < 0 ? "-" : "") + whole + decimal + Objects.requireNonNull(plain.substring(point + 1));
    }

    /** The same property fails when a table is read in a wrong encoding, so it can fail. */
    @org.junit.jupiter.api.Test
    void aWrongEncodingIsSeen() throws IOException {
        List<Row> rows = rows(new SplittableRandom(7));
        byte[] bytes =
                write(rows, ';', NUMBERS.getFirst(), DATES.getFirst(), "\n").getBytes(EncodingGuess.WINDOWS_1250);
        assertThat(read(bytes, EncodingGuess.ISO_8859_2)).isNotEqualTo(rows);
        assertThat(read(bytes, EncodingGuess.WINDOWS_1250)).isEqualTo(rows);
    }
}
