package io.sternik.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm or look like it, each with the code by which it has to be refused. */
final class HostileFiles {

    private static final int LONG_LINE = 1_000_000_000;
    private static final int STRINGS = 640_000_000;

    private HostileFiles() {}

    /** A file and the code of its refusal. */
    record Hostile(String name, byte[] bytes, String code) {}

    static Map<String, Hostile> all() {
        Map<String, Hostile> files = new LinkedHashMap<>();
        put(files, "password.xlsx", protectedWorkbook(), "import.password");
        put(files, "strings.xlsx", bomb("xl/sharedStrings.xml", STRINGS), "import.zip-bomb");
        put(files, "sheet.xlsx", bomb("xl/worksheets/sheet1.xml", 900_000_000), "import.zip-bomb");
        put(files, "binary.csv", noise(), "import.not-a-table");
        put(files, "not-a-zip.xlsx", "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1), "import.damaged");
        put(files, "line.csv.gz", longLine(), "import.unreadable");
        put(files, "columns.csv", columns(), "import.too-many-columns");
        put(files, "empty.csv", new byte[0], "import.empty-file");
        put(files, "twice.csv", "nazwa,miasto,nazwa\na,b,c\n".getBytes(StandardCharsets.UTF_8), "import.header-twice");
        return files;
    }

    private static void put(Map<String, Hostile> files, String name, byte[] bytes, String code) {
        files.put(name, new Hostile(name, bytes, code));
    }

    private static byte[] protectedWorkbook() {
        byte[] bytes = new byte[8_192];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    private static byte[] bomb(String entry, int size) {
        return written(bytes -> {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new ZipEntry(entry));
                fill(zip, size);
            }
        });
    }

    private static byte[] longLine() {
        return written(bytes -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                fill(gzip, LONG_LINE);
            }
        });
    }

    private static byte[] noise() {
        byte[] bytes = new byte[2_000_000];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] columns() {
        String row = IntStream.range(0, 3_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return (row + "\n" + row.replace('c', 'v') + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream target) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream target, int size) throws IOException {
        byte[] some = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int left = size; left > 0; left -= some.length) {
            target.write(some, 0, Math.min(left, some.length));
        }
    }
}
