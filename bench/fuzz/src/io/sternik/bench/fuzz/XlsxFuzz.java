package io.sternik.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook. The first byte says what the others are: 0 the whole file, else one of the parts of a sound workbook, which are reached too
 * seldom through a compressed file.
 */
public final class XlsxFuzz {

    private static final int WHOLE = 0;

    private XlsxFuzz() {}

    /** One workbook. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int part = input[0] & 0xFF;
        byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
        Tables.read("plik.xlsx", part == WHOLE ? rest : with(part, rest), null);
    }

    private static byte[] with(int part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (int i = 0; i < Parts.NAMES.size(); i++) {
                zip.putNextEntry(new ZipEntry(Parts.NAMES.get(i)));
                zip.write(i + 1 == part ? content : sound(i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sound(int part) throws IOException {
        return Parts.CONTENTS.get(part).clone();
    }

    /** The parts of a small sound workbook. */
    static final class Parts {

        static final java.util.List<String> NAMES;
        static final java.util.List<byte[]> CONTENTS;

        static {
            java.util.List<String> names = new java.util.ArrayList<>();
            java.util.List<byte[]> contents = new java.util.ArrayList<>();
            try (InputStream file = XlsxFuzz.class.getResourceAsStream("/arkusz.xlsx");
                    java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(file)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                    contents.add(zip.readAllBytes());
                }
            } catch (IOException broken) {
                throw new ExceptionInInitializerError(broken);
            }
            NAMES = java.util.List.copyOf(names);
            CONTENTS = java.util.List.copyOf(contents);
        }

        private Parts() {}
    }
}
