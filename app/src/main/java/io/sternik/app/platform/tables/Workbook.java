package io.sternik.app.platform.tables;

import io.sternik.engine.table.RecordSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook in a file of its own for as long as it is read; hidden and empty sheets are left out. */
final class Workbook implements AutoCloseable {

    private static final int MOST_SHEETS = 50;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 1 << 20;

    private final Path file;
    private final ReadableWorkbook book;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private Workbook(String name, Path file, ReadableWorkbook book) throws IOException {
        this.file = file;
        this.book = book;
        for (Sheet sheet : book.getSheets().limit(MOST_SHEETS).toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasRows(sheet)) {
                sheets.add(sheet);
            }
        }
        for (Sheet sheet : sheets) {
            names.add(sheets.size() == 1 ? name : name + " · " + sheet.getName());
        }
        if (sheets.isEmpty()) {
            throw new TableProblem.Empty(name).refused();
        }
    }

    static Workbook open(PackedBytes bytes, UnpackedLimit limit) throws IOException {
        String name = bytes.name();
        if (bytes.isCompound()) {
            throw (isEncrypted(bytes) ? new TableProblem.Protected(name) : new TableProblem.OldWorkbook(name))
                    .refused();
        }
        Path file = Files.createTempFile("sternik-table-", ".xlsx");
        try {
            limit.copy(name, bytes.content(), file);
            ZipCheck.check(name, file);
            return of(name, file);
        } catch (ExcelReaderException damaged) {
            Files.deleteIfExists(file);
            throw new TableProblem.Damaged(name).refused();
        } catch (RuntimeException | IOException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private static Workbook of(String name, Path file) throws IOException {
        ReadableWorkbook book = read(file);
        try {
            return new Workbook(name, file, book);
        } catch (RuntimeException | IOException refused) {
            book.close();
            throw refused;
        }
    }

    /** A workbook without styles has no formats, so its dates are numbers. */
    private static ReadableWorkbook read(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException unstyled) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    List<String> tables() {
        return names;
    }

    RecordSource records(int number) throws IOException {
        return new SheetRecords(sheets.get(number), new CellText(book.isDate1904()));
    }

    @Override
    public void close() throws IOException {
        book.close();
        Files.deleteIfExists(file);
    }

    private boolean hasRows(Sheet sheet) throws IOException {
        try (SheetRecords records = new SheetRecords(sheet, new CellText(book.isDate1904()))) {
            return records.fieldCount() > 0;
        }
    }

    /** A protected workbook is a compound file with a stream named EncryptedPackage (MS-OFFCRYPTO 2.3.4.4). */
    private static boolean isEncrypted(PackedBytes bytes) throws IOException {
        try (InputStream stream = bytes.content().open()) {
            byte[] start = stream.readNBytes(LOOKED_AT);
            for (int i = 0; i + ENCRYPTED.length <= start.length; i++) {
                if (java.util.Arrays.equals(start, i, i + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
