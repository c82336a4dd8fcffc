package io.sternik.app.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in the directory of an archive, read without unpacking anything (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
final class ZipNames {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_COMMENT = 65_535;

    private ZipNames() {}

    /** The names; none when there is no whole directory. */
    static Set<String> of(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOf(bytes);
        return end < 0 ? Set.of() : names(bytes, end);
    }

    private static int endOf(ByteBuffer bytes) {
        int first = Math.max(0, bytes.limit() - END_LENGTH - MOST_COMMENT);
        for (int at = bytes.limit() - END_LENGTH; at >= first; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }

    private static Set<String> names(ByteBuffer bytes, int end) {
        Set<String> names = new HashSet<>();
        int at = bytes.getInt(end + 16);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        for (int entry = 0; entry < count; entry++) {
            if (at < 0 || at > end - ENTRY_LENGTH || bytes.getInt(at) != ENTRY_SIGNATURE) {
                return Set.of();
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            if (at + ENTRY_LENGTH + length > end) {
                return Set.of();
            }
            names.add(new String(bytes.array(), at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH
                    + length
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return names;
    }
}
