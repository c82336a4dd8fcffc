package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.CsvWriter.Formulas;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRoundTripTest {

    private static final String DELIMITERS = ",;|\t^";
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] PIECES = {
        "a",
        "Zażółć",
        " ",
        "\"",
        "'",
        ",",
        ";",
        "|",
        "\t",
        "^",
        "\n",
        "\r\n",
        "\r",
        "1 234,56",
        "=1+1",
        "",
        "😀",
        "sep=;",
        "\uFEFF"
    };

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void readsBackWhatAnyWriterWrote(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 150; run++) {
            List<List<String>> table = randomTable(random);
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            char quote = random.nextInt(4) == 0 ? '\'' : '"';
            String text = write(table, delimiter, quote, LINE_ENDS[random.nextInt(3)], random);
            CsvOptions options = new CsvOptions(new Dialect(delimiter, quote), CsvLimits.STANDARD);
            try (CsvReader reader = CsvReader.of(new Trickle(text, random.nextInt(1, 20)), options)) {
                assertThat(CsvText.fields(CsvText.all(reader)))
                        .as("seed %d run %d: %s", seed, run, text)
                        .isEqualTo(table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void readsBackWhatOurWriterWrote(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 100; run++) {
            List<List<String>> table = randomTable(random);
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            StringBuilder text = new StringBuilder();
            CsvWriter writer = new CsvWriter(text, delimiter, Formulas.KEEP);
            for (List<String> row : table) {
                writer.write(row);
            }
            CsvOptions options = new CsvOptions(new Dialect(delimiter, '"'), CsvLimits.STANDARD);
            assertThat(CsvText.fields(CsvText.read(text.toString(), options)))
                    .as("seed %d run %d: %s", seed, run, text)
                    .isEqualTo(table);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void guessesTheDelimiterOfOrdinaryTables(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] cells = {"Kowalski, Jan", "1234,56", "2025-12-31", "a; b", "Łódź", "", "5\" pipe", "x\ny"};
        for (int run = 0; run < 100; run++) {
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            int columns = random.nextInt(2, 9);
            List<List<String>> table = new ArrayList<>();
            table.add(java.util.stream.IntStream.range(0, columns)
                    .mapToObj(i -> "column" + i)
                    .toList());
            for (int row = 0; row < 30; row++) {
                table.add(random.ints(columns, 0, cells.length)
                        .mapToObj(i -> cells[i])
                        .toList());
            }
            StringBuilder text = new StringBuilder();
            CsvWriter writer = new CsvWriter(text, delimiter, Formulas.KEEP);
            for (List<String> row : table) {
                writer.write(row);
            }
            assertThat(CsvText.fields(CsvText.read(text.toString())))
                    .as("seed %d run %d: %s", seed, run, text)
                    .isEqualTo(table);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void neverSwallowsTextWhateverTheBytes(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String lettersIn = letters(text.toString());
            StringBuilder out = new StringBuilder();
            for (CsvEntry entry : CsvText.read(text.toString())) {
                switch (entry) {
                    case CsvEntry.CsvRecord readable -> readable.fields().forEach(out::append);
                    case CsvEntry.CsvFault fault -> out.append(fault.text());
                }
            }
            boolean announced =
                    text.toString().startsWith("sep=") || text.toString().startsWith("\uFEFFsep=");
            if (!announced) {
                assertThat(letters(out.toString()))
                        .as("seed %d run %d: %s", seed, run, text)
                        .isEqualTo(lettersIn);
            }
        }
    }

    @Test
    void defusesFormulasButKeepsNumbers() throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text, ',', Formulas.DEFUSE)
                .write(List.of(
                        "=1+1", "+48 600", "-12.50", "-1 012,50", "+1+1", "@x", "plain", "-1-2", "\tx", "-", "a=b"));
        assertThat(text)
                .hasToString(
                        "\"'=1+1\",+48 600,-12.50,\"-1 012,50\",\"'+1+1\",\"'@x\",plain,\"'-1-2\",\"'\tx\",\"'-\",a=b\n");
        StringBuilder kept = new StringBuilder();
        new CsvWriter(kept).write(List.of("=1+1", ""));
        assertThat(kept).hasToString("=1+1,\n");
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-zA-Z0-9żółćŻ=+😀]", "");
    }

    private static List<List<String>> randomTable(SplittableRandom random) {
        int columns = random.nextInt(1, 7);
        List<List<String>> table = new ArrayList<>();
        for (int row = random.nextInt(1, 12); row > 0; row--) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder field = new StringBuilder();
                for (int i = random.nextInt(4); i > 0; i--) {
                    field.append(PIECES[random.nextInt(PIECES.length)]);
                }
                fields.add(field.toString());
            }
            table.add(fields);
        }
        return table;
    }

    /** A writer that quotes at random where it need not. */
    private static String write(
            List<List<String>> table, char delimiter, char quote, String lineEnd, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                String field = row.get(i);
                boolean must = field.isEmpty()
                        || field.chars()
                                .anyMatch(c -> c == delimiter || c == quote || c == '\n' || c == '\r' || c == '\uFEFF')
                        || field.startsWith("sep=");
                String quoted = quote + field.replace("" + quote, "" + quote + quote) + quote;
                text.append(i == 0 ? "" : delimiter).append(must || random.nextBoolean() ? quoted : field);
            }
            text.append(lineEnd);
        }
        return text.toString();
    }

    /** Gives a few characters at a time, so that every border falls everywhere. */
    private static final class Trickle extends Reader {

        private final StringReader reader;
        private final int most;

        Trickle(String text, int most) {
            this.reader = new StringReader(text);
            this.most = most;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return reader.read(target, offset, Math.min(length, most));
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
