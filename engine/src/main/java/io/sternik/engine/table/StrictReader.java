package io.sternik.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a stream of bytes without replacing anything: characters before the first bad byte are delivered, the read after them throws
 * {@link BadBytesException} with its offset. Bytes that end within a character are bad as well.
 */
public final class StrictReader extends Reader {

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private long consumed;
    private boolean ended;

    /** Reads the stream in the given encoding; closing the reader closes the stream. */
    public StrictReader(InputStream stream, Charset charset) {
        this.stream = stream;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (length > 0) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            consumed += bytes.position() - before;
            if (chars.position() > offset) {
                return chars.position() - offset;
            }
            if (result.isError()) {
                throw bad();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        return 0;
    }

    private BadBytesException bad() {
        return new BadBytesException(
                consumed, bytes.get(bytes.position()) & 0xFF, decoder.charset().name());
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
