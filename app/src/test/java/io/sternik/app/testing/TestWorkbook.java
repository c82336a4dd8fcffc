package io.sternik.app.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook made by hand (ECMA-376), so that a test decides every byte of it. Styles: 0 plain, 1 date, 2 percent, 3 postcode 00-000, 4 date
 * and time.
 */
public final class TestWorkbook {

    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String STYLES = "<styleSheet " + NS + "><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"00\\-000\"/><numFmt numFmtId=\"165\" formatCode=\"dd.mm.yyyy hh:mm\"/></numFmts>"
            + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private boolean is1904;
    private int row;
    private StringBuilder current = new StringBuilder();

    /** Begins a sheet; rows go there until the next one begins. */
    public TestWorkbook sheet(String name) {
        current = new StringBuilder();
        sheets.put(name, current);
        row = 0;
        return this;
    }

    /** Begins a sheet that is not shown. */
    public TestWorkbook hiddenSheet(String name) {
        hidden.put(name, "hidden");
        return sheet(name);
    }

    /** Counts days from 1904. */
    public TestWorkbook since1904() {
        is1904 = true;
        return this;
    }

    /** Adds a row: texts, numbers, {@link Cell}s; an empty text leaves a cell out. */
    public TestWorkbook row(Object... cells) {
        row++;
        current.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            append(i, cells[i]);
        }
        current.append("</row>");
        return this;
    }

    /** A number in a style, or a formula with its kept value. */
    public record Cell(String value, int style, String formula) {

        /** A day. */
        public static Cell day(int serial) {
            return new Cell(String.valueOf(serial), 1, "");
        }

        /** A share. */
        public static Cell percent(String share) {
            return new Cell(share, 2, "");
        }

        /** A number that is shown as a postcode. */
        public static Cell postcode(int digits) {
            return new Cell(String.valueOf(digits), 3, "");
        }

        /** A formula and what it came to. */
        public static Cell formula(String formula, String value) {
            return new Cell(value, 0, formula);
        }
    }

    private void append(int column, Object cell) {
        String place =
                (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26) + row;
        switch (cell) {
            case String none when none.isEmpty() -> {
                // A cell that nobody has touched is not in the file.
            }
            case String text ->
                current.append("<c r=\"")
                        .append(place)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(text))
                        .append("</t></is></c>");
            case Cell styled ->
                current.append("<c r=\"")
                        .append(place)
                        .append("\" s=\"")
                        .append(styled.style())
                        .append("\">")
                        .append(styled.formula().isEmpty() ? "" : "<f>" + escaped(styled.formula()) + "</f>")
                        .append("<v>")
                        .append(styled.value())
                        .append("</v></c>");
            case Boolean known ->
                current.append("<c r=\"")
                        .append(place)
                        .append("\" t=\"b\"><v>")
                        .append(known ? 1 : 0)
                        .append("</v></c>");
            default ->
                current.append("<c r=\"")
                        .append(place)
                        .append("\"><v>")
                        .append(cell)
                        .append("</v></c>");
        }
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        StringBuilder book = new StringBuilder("<workbook " + NS
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + (is1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>");
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        Map<String, String> entries = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
            number++;
            String state = hidden.containsKey(sheet.getKey()) ? " state=\"hidden\"" : "";
            book.append("<sheet name=\"")
                    .append(escaped(sheet.getKey()))
                    .append("\" sheetId=\"")
                    .append(number)
                    .append('"')
                    .append(state)
                    .append(" r:id=\"rId")
                    .append(number)
                    .append("\"/>");
            relations
                    .append("<Relationship Id=\"rId")
                    .append(number)
                    .append(
                            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                    .append(number)
                    .append(".xml\"/>");
            entries.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet " + NS + "><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        relations.append(
                "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        entries.put("xl/workbook.xml", book + "</sheets></workbook>");
        entries.put("xl/_rels/workbook.xml.rels", relations.toString());
        entries.put("xl/styles.xml", STYLES);
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
