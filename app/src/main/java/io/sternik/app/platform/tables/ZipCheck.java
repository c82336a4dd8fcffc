package io.sternik.app.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks every entry of a workbook into nothing and counts, before anything reads it: a file of 645 kB can hold shared strings that fill
 * all memory.
 */
final class ZipCheck {

    private static final long MOST_BYTES = 768L << 20;
    private static final long MOST_HELD_BYTES = 48L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int BUFFER = 1 << 16;

    private final String name;

    private ZipCheck(String name) {
        this.name = name;
    }

    /** Refuses what is no workbook, is damaged, or is far larger than it looks. */
    static void check(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new TableProblem.NotATable(name).refused();
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new TableProblem.Bomb(name, MOST_BYTES >> 20).refused();
            }
            new ZipCheck(name).count(zip);
        } catch (ZipException damaged) {
            throw new TableProblem.Damaged(name).refused();
        }
    }

    private void count(ZipFile zip) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            boolean streamed = entry.getName().startsWith("xl/worksheets/");
            long own = 0;
            try (InputStream stream = zip.getInputStream(entry)) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    own += count;
                    if (all + own > MOST_BYTES || (!streamed && isHeld(entry) && own > MOST_HELD_BYTES)) {
                        throw new TableProblem.Bomb(name, (streamed ? MOST_BYTES : MOST_HELD_BYTES) >> 20).refused();
                    }
                }
            }
            all += own;
        }
    }

    /** Whether the reader holds all of the entry in memory. */
    private static boolean isHeld(ZipEntry entry) {
        return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    }
}
