package io.sternik.engine.table;

import java.io.IOException;

/** Bytes that the expected encoding does not have. */
public final class BadBytesException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final int firstByte;

    BadBytesException(long position, int firstByte, String charset) {
        super("byte 0x%02X at offset %d is not %s".formatted(firstByte, position, charset));
        this.position = position;
        this.firstByte = firstByte;
    }

    /** Offset of the first bad byte in the stream, from 0. */
    public long position() {
        return position;
    }

    /** Value of the first bad byte, 0 to 255. */
    public int firstByte() {
        return firstByte;
    }
}
