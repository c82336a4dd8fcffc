package io.sternik.app.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.problem.Refused;
import io.sternik.app.testing.TestWorkbook;
import io.sternik.app.testing.TestWorkbook.Cell;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that can be read, and those that are refused: each refusal stands beside a file that is almost the same and is read. */
class TableFileTest {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Test
    void cellsOfAWorkbookBecomeTextThatReadsBackAlike() throws IOException {
        byte[] book = new TestWorkbook()
                .sheet("A")
                .row("day", "share", "postcode", "sum", "yes", "long", "small")
                .row(
                        Cell.day(46022),
                        Cell.percent("0.075"),
                        Cell.postcode(238),
                        Cell.formula("1+1", "2"),
                        true,
                        5213456789L,
                        0.1 + 0.2)
                .bytes();
        assertThat(rows("a.xlsx", book).getLast())
                .containsExactly("2025-12-31", "7.5%", "00-238", "2", "true", "5213456789", "0.3");
    }

    @Test
    void protectedAndOldWorkbooksAreRefused() {
        refused("import.password", "a.xlsx", compound("EncryptedPackage"));
        refused("import.old-workbook", "a.xls", compound("Workbook"));
    }

    @Test
    void aWorkbookThatIsFarLargerThanItLooksIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = zip("xl/sharedStrings.xml", 50 << 20);
        assertThat(bomb.length).isLessThan(200_000);
        refused("import.zip-bomb", "bomb.xlsx", bomb);
        refused("import.damaged", "a.xlsx", zip("xl/sharedStrings.xml", 1 << 10));
        assertThat(rows(
                        "a.xlsx",
                        new TestWorkbook()
                                .sheet("A")
                                .row("a", "b")
                                .row("x", "y")
                                .bytes()))
                .hasSize(2);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        byte[] noise = new byte[20_000];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        refused("import.not-a-table", "noise.csv", noise);
        refused("import.damaged", "cut.zip", new byte[] {'P', 'K', 3, 4, 9, 9});
        refused("import.not-a-table", "other.xlsx", zipWithout());
        refused("import.empty-file", "empty.csv", new byte[0]);
        refused("import.damaged", "cut.csv.gz", Arrays.copyOf(gzip("a;b\n1;2\n".repeat(2_000)), 40));
        assertThat(rows("whole.csv.gz", gzip("a;b\n1;2\n"))).hasSize(2);
    }

    @Test
    void headersThatCannotServeAreRefused() throws IOException {
        refused("import.header-twice", "a.csv", utf8("nazwa,miasto,Nazwa\na,b,c\n"));
        refused("import.no-rows", "a.csv", utf8("nazwa,miasto\n"));
        refused("import.too-many-columns", "a.csv", utf8(row("c", 3_000) + row("v", 3_000)));
        assertThat(rows("a.csv", utf8(row("c", Table.MOST_COLUMNS) + row("v", Table.MOST_COLUMNS))))
                .hasSize(2);
    }

    @Test
    void aLineWithoutEndIsRefusedInBoundedMemory() throws IOException {
        refused("import.unreadable", "line.csv.gz", gzip("a".repeat(1 << 16).repeat(300)));
        assertThat(rows("short.csv", utf8("nazwa;miasto\n" + "a".repeat(90_000) + ";b\n")))
                .hasSize(2);
    }

    private static String row(String letter, int columns) {
        return IntStream.range(0, columns).mapToObj(i -> letter + i).collect(Collectors.joining(",")) + "\n";
    }

    private static void refused(String code, String name, byte[] bytes) {
        assertThatThrownBy(() -> rows(name, bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    /** The header and all rows of the first table. */
    private static List<List<String>> rows(String name, byte[] bytes) throws IOException {
        try (TableFile file = TableFile.open(
                        name, () -> new ByteArrayInputStream(bytes), limit(), ReadingWish.GUESS, Language.EN);
                Table table = file.table(0, null)) {
            List<List<String>> rows = new ArrayList<>(List.of(table.header()));
            table.read((line, cells, finding, kind) -> rows.add(cells));
            return rows;
        }
    }

    private static UnpackedLimit limit() {
        try {
            return new UnpackedLimit(1L << 30, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] compound(String stream) {
        byte[] bytes = Arrays.copyOf(COMPOUND, 4_096);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    private static byte[] zip(String large, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(utf8("<x/>"));
            }
            zip.putNextEntry(new ZipEntry(large));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipWithout() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("photo.txt"));
            zip.write(utf8("no workbook"));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
