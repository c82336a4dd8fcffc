package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void readsQuotesDoubledQuotesAndLineEndsWithinFields() throws IOException {
        List<CsvEntry> entries = CsvText.read("a,b\n\"x,1\",\"say \"\"hi\"\"\"\n\"two\nlines\",z\n");
        assertThat(CsvText.fields(entries))
                .containsExactly(List.of("a", "b"), List.of("x,1", "say \"hi\""), List.of("two\nlines", "z"));
        assertThat(CsvText.findings(entries)).isEmpty();
        assertThat(entries.get(2).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEndAndCountsLines(String lineEnd) throws IOException {
        List<CsvEntry> entries = CsvText.read(String.join(lineEnd, "a;b", "1;2", "", "3;4"));
        assertThat(CsvText.fields(entries)).containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
        assertThat(entries).last().satisfies(entry -> assertThat(entry.line()).isEqualTo(4));
    }

    @Test
    void passesOverAByteOrderMarkAndAnAnnouncedDelimiter() throws IOException {
        assertThat(CsvText.fields(CsvText.read("\uFEFFsep=^\r\na^b\r\n1,2^3,4\r\n")))
                .containsExactly(List.of("a", "b"), List.of("1,2", "3,4"));
        assertThat(CsvText.fields(CsvText.read("sep=x,b\n1,2\n"))).first().isEqualTo(List.of("sep=x", "b"));
    }

    @Test
    void keepsAQuoteInTheMiddleOfAField() throws IOException {
        assertThat(CsvText.fields(CsvText.read("size,n\n5\" pipe,2\n"))).last().isEqualTo(List.of("5\" pipe", "2"));
    }

    @Test
    void reportsAnUnbalancedQuoteAndGoesOnAtTheNextGoodLine() throws IOException {
        List<CsvEntry> entries = CsvText.read("a,b,c\n1,\"open,3\nno record\n4,5,6\n7,8,9\n");
        assertThat(CsvText.findings(entries)).containsExactly("csv.unbalanced-quote 2:2");
        assertThat(CsvText.faults(entries).getFirst())
                .extracting(CsvFault::text, CsvFault::lastLine)
                .containsExactly("1,\"open,3\nno record\n", 3L);
        assertThat(CsvText.fields(entries))
                .containsExactly(List.of("a", "b", "c"), List.of("4", "5", "6"), List.of("7", "8", "9"));
    }

    @Test
    void doesNotLetAnUnbalancedQuoteSwallowRecordsUpToTheNextQuote() throws IOException {
        List<CsvEntry> entries = CsvText.read("a,b,c\n1,\"open,3\n4,5,6\n7,\"x\",9\n1,2,3\n");
        assertThat(CsvText.findings(entries)).containsExactly("csv.text-after-quote 2:2");
        assertThat(CsvText.fields(entries)).hasSize(4).contains(List.of("4", "5", "6"), List.of("7", "x", "9"));
        List<CsvEntry> closed = CsvText.read("a,b,c\n1,\"open,3\n4,5,6\n7,8,9\"\n1,2,3\n");
        assertThat(CsvText.findings(closed)).containsExactly("csv.unbalanced-quote 2:2");
        assertThat(CsvText.fields(closed)).contains(List.of("4", "5", "6"), List.of("7", "8", "9\""));
    }

    @Test
    void reportsRaggedRecordsButGivesTheirFields() throws IOException {
        List<CsvEntry> entries = CsvText.read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
        assertThat(CsvText.findings(entries)).containsExactly("csv.field-count 2:2", "csv.field-count 4:4");
        assertThat(CsvText.fields(entries)).contains(List.of("1", "2"), List.of("1", "2", "3", "4"));
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(CsvText.read("")).isEmpty();
        assertThat(CsvText.read("\uFEFF")).isEmpty();
        assertThat(CsvText.read("\n\r\n\n")).isEmpty();
        assertThat(HeaderGuess.of(List.of(), 0).findings()).extracting("code").containsExactly("table.empty");
    }

    @Test
    void reportsNulCharactersAndFilesThatLookLikeUtf16() throws IOException {
        List<CsvEntry> entries = CsvText.read("name,number\nfirst record,2\nx\0y,4\nsecond record,6\n");
        assertThat(CsvText.findings(entries)).containsExactly("csv.nul 3:1");
        assertThat(CsvText.fields(entries)).hasSize(3);
        assertThat(CsvText.findings(CsvText.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("csv.utf-16 1:0");
    }

    @Test
    void boundsColumnsFieldsAndRecords() throws IOException {
        String allowed = String.join(",", Collections.nCopies(3_000, "x"));
        assertThat(CsvText.findings(CsvText.read(allowed + "\n" + allowed + "\n")))
                .isEmpty();
        assertThat(CsvText.findings(CsvText.read(allowed + ",x\n" + allowed + ",x\n")))
                .containsExactly("csv.too-many-columns 1:3001");
        CsvOptions narrow = new CsvOptions(Dialect.RFC_4180, new CsvLimits(5, 12, 3));
        assertThat(CsvText.findings(CsvText.read("a,b\n12345,1\n123456,1\n1,2\n", narrow)))
                .containsExactly("csv.field-too-long 3:1");
        assertThat(CsvText.findings(CsvText.read("a,b,c\n1234,1234,1\n1234,12345,12\n1,2,3\n", narrow)))
                .containsExactly("csv.record-too-long 3:3");
    }

    @Test
    void readsPastALineOfAGigabyteInBoundedMemory() throws IOException {
        CsvOptions options = new CsvOptions(Dialect.RFC_4180, new CsvLimits(1_000, 10_000, 10));
        try (CsvReader reader = CsvReader.of(new EndlessLine(1L << 30), options)) {
            List<CsvEntry> entries = CsvText.all(reader);
            assertThat(CsvText.findings(entries)).containsExactly("csv.field-too-long 2:1");
            CsvFault fault = CsvText.faults(entries).getFirst();
            assertThat(fault.characters()).isEqualTo((1L << 30) + 1);
            assertThat(fault.text()).hasSize(CsvFault.SHOWN);
            assertThat(CsvText.fields(entries)).containsExactly(List.of("a", "b"), List.of("1", "2"));
        }
    }

    /** {@code a,b}, a line of so many letters, {@code 1,2}. */
    private static final class EndlessLine extends Reader {

        private static final String BEFORE = "a,b\n";
        private static final String AFTER = "\n1,2\n";
        private final long letters;
        private long position;

        EndlessLine(long letters) {
            this.letters = letters;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = 0;
            while (count < length && position < BEFORE.length() + letters + AFTER.length()) {
                long inLine = position++ - BEFORE.length();
                target[offset + count++] = inLine < 0
                        ? BEFORE.charAt((int) (inLine + BEFORE.length()))
                        : inLine < letters ? 'x' : AFTER.charAt((int) (inLine - letters));
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }

    @Test
    void stopsAtTheFirstBadByteAndNamesItsPosition() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,b\nżółw,1\nx".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xB3);
        bytes.writeBytes("y,2\n".getBytes(StandardCharsets.UTF_8));
        List<CsvEntry> entries = CsvText.read(bytes.toByteArray());
        assertThat(CsvText.fields(entries)).containsExactly(List.of("a", "b"), List.of("żółw", "1"));
        CsvFault fault = CsvText.faults(entries).getFirst();
        assertThat(fault.finding().code()).isEqualTo("csv.encoding");
        assertThat(fault.finding().line()).isEqualTo(3);
        assertThat(fault.finding().text().en()).contains("0xB3 (15)");
        assertThat(fault.text()).isEqualTo("x");
    }

    @Test
    void refusesBytesThatEndWithinACharacter() throws IOException {
        assertThat(CsvText.findings(CsvText.read(new byte[] {'a', ',', 'b', '\n', 'c', ',', (byte) 0xC5})))
                .containsExactly("csv.encoding 2:2");
        assertThat(CsvText.findings(CsvText.read(new byte[] {'a', ',', 'b', '\n', 'c', ',', (byte) 0xC5, (byte) 0x82})))
                .isEmpty();
    }

    @Test
    void keepsTheRecordBeforeALineThatBeginsWithBadBytes() throws IOException {
        List<CsvEntry> entries =
                CsvText.read(new byte[] {'a', ',', 'b', '\n', 'c', ',', 'd', '\n', (byte) 0xFF, ',', 'e'});
        assertThat(CsvText.fields(entries)).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(CsvText.findings(entries)).containsExactly("csv.encoding 3:1");
    }

    @Test
    void stopsAtBadBytesWhileLookingForTheNextGoodLine() throws IOException {
        byte[] bytes = "a,b\n1,2\n3,\"x\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        bad[bytes.length] = (byte) 0xFF;
        assertThat(CsvText.findings(CsvText.read(bad))).containsExactly("csv.encoding 4:2");
        assertThat(CsvText.findings(CsvText.read(bytes))).containsExactly("csv.unbalanced-quote 3:2");
    }

    @Test
    void readsAnotherEncodingWhenAsked() throws IOException {
        byte[] bytes = {'a', ';', 'b', '\n', (byte) 0xB3, ';', '1', '\n'};
        try (CsvReader reader = CsvReader.of(
                new java.io.ByteArrayInputStream(bytes),
                java.nio.charset.Charset.forName("windows-1250"),
                CsvOptions.GUESS)) {
            reader.next();
            assertThat(reader.next())
                    .isInstanceOfSatisfying(
                            CsvRecord.class, entry -> assertThat(entry.fields()).containsExactly("ł", "1"));
        }
    }
}
