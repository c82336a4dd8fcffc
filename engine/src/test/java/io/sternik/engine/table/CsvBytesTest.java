package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.table.CsvEntry.CsvFault;
import io.sternik.engine.table.CsvEntry.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBytesTest {

    @ParameterizedTest
    @ValueSource(longs = {131, 132, 133})
    void answersAnyBytesWithRecordsAndFaultsInTheOrderOfLines(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] likely = "a,;|\t\"'\n\r x\0".getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 1_000; run++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(60) == 0 ? (byte) random.nextInt() : likely[random.nextInt(likely.length)];
            }
            List<CsvEntry> entries = CsvText.read(bytes);
            long line = 0;
            for (CsvEntry entry : entries) {
                boolean lastWords = entry instanceof CsvFault fault
                        && fault.finding().code().equals("csv.encoding");
                assertThat(entry.line())
                        .as("seed %d run %d", seed, run)
                        .isGreaterThanOrEqualTo(lastWords ? line : line + 1);
                line = switch (entry) {
                    case CsvRecord readable -> readable.line();
                    case CsvFault fault -> fault.lastLine();
                };
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "IBM852", "UTF-16LE"})
    void decodesLongStreamsAcrossTheBordersOfItsBuffer(String name) throws IOException {
        String text = "zażółć gęślą jaźń ".repeat(5_000);
        byte[] bytes = text.getBytes(Charset.forName(name));
        try (StrictReader reader = new StrictReader(new ByteArrayInputStream(bytes), Charset.forName(name))) {
            StringBuilder read = new StringBuilder();
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                read.append((char) next);
            }
            assertThat(read).hasToString(text);
        }
    }

    @Test
    void namesTheOffsetOfABadByteFarIntoTheStream() throws IOException {
        byte[] bytes = "ż".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        bytes[80_000] = (byte) 0xFF;
        char[] target = new char[50_000];
        try (StrictReader reader = new StrictReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> {
                        int count = 0;
                        while (count >= 0) {
                            count = reader.read(target, 0, target.length);
                        }
                    })
                    .isInstanceOfSatisfying(BadBytesException.class, bad -> {
                        assertThat(bad.position()).isEqualTo(80_000);
                        assertThat(bad.firstByte()).isEqualTo(0xFF);
                    });
        }
    }
}
