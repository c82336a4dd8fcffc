package io.sternik.app.platform.tables;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file with its gzip wrapping taken off, if it has one.
 *
 * @param name without {@code .gz}
 * @param start the first bytes of what is inside
 */
record PackedBytes(String name, FileBytes content, byte[] start) {

    private static final int START = 8;
    private static final int BUFFER = 1 << 16;

    static PackedBytes of(String name, FileBytes bytes) throws IOException {
        byte[] outside = startOf(bytes);
        if (!begins(outside, 0x1F, 0x8B)) {
            return new PackedBytes(name, bytes, outside);
        }
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        FileBytes unpacked = () -> unpack(plain, bytes.open());
        byte[] inside = startOf(unpacked);
        if (begins(inside, 0x1F, 0x8B)) {
            throw new TableProblem.NotATable(plain).refused();
        }
        return new PackedBytes(plain, unpacked, inside);
    }

    boolean isZip() {
        return begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6);
    }

    /** Compound file of old Office formats, and the wrapping of protected workbooks (MS-CFB 2.2). */
    boolean isCompound() {
        return begins(start, 0xD0, 0xCF, 0x11, 0xE0);
    }

    boolean isEmpty() {
        return start.length == 0;
    }

    boolean isForeign() {
        return begins(start, '%', 'P', 'D', 'F')
                || begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xFF, 0xD8, 0xFF);
    }

    private static InputStream unpack(String name, InputStream packed) throws IOException {
        try {
            return new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
        } catch (ZipException | EOFException damaged) {
            packed.close();
            throw new TableProblem.Damaged(name).refused();
        }
    }

    private static byte[] startOf(FileBytes bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            return stream.readNBytes(START);
        } catch (ZipException | EOFException damaged) {
            return new byte[] {0};
        }
    }

    private static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
