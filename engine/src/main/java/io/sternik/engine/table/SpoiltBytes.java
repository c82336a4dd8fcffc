package io.sternik.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The bytes that a text was before it was read in a wrong encoding of one byte a character. */
final class SpoiltBytes extends InputStream {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNKNOWN = '\uFFFD';

    private final Reader spoilt;
    private final Charset readAs;
    private final Map<Character, Byte> bytes = new HashMap<>();
    private final char[] characters = new char[1 << 13];
    private long position;

    SpoiltBytes(Reader spoilt, Charset readAs) {
        this.spoilt = spoilt;
        this.readAs = readAs;
        for (int i = 0; i < 256; i++) {
            char character = new String(new byte[] {(byte) i}, readAs).charAt(0);
            // Bytes without a character were let through as control characters by those who have read them.
            bytes.put(character == UNKNOWN ? (char) i : character, (byte) i);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count == 0) {
            int read = spoilt.read(characters, 0, Math.min(length, characters.length));
            if (read <= 0) {
                return read;
            }
            int from = position == 0 && characters[0] == BYTE_ORDER_MARK ? 1 : 0;
            for (char character : Arrays.copyOfRange(characters, from, read)) {
                Byte value = bytes.get(character);
                if (value == null) {
                    throw new BadBytesException(position, character, readAs.name());
                }
                target[offset + count++] = value;
            }
            position += read;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        spoilt.close();
    }
}
