package io.sternik.engine.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The characters from a mark (the start of a record) to the furthest one read; one can go back to the mark and try again. */
final class CharWindow {

    private final Reader reader;
    private char[] buffer = new char[1 << 13];
    private int mark;
    private int position;
    private int limit;
    private long line = 1;
    private long markLine = 1;
    private boolean ended;
    private @Nullable BadBytesException broken;

    CharWindow(Reader reader) {
        this.reader = reader;
    }

    static CharWindow of(String text) {
        return new CharWindow(new StringReader(text));
    }

    /** The next character, −1 at the end or before bad bytes. */
    int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : -1;
    }

    int read() throws IOException {
        int next = peek();
        if (next >= 0) {
            position++;
            if (next == '\n' || (next == '\r' && peek() != '\n')) {
                line++;
            }
        }
        return next;
    }

    /** Line of the next character. */
    long line() {
        return line;
    }

    void mark() {
        mark = position;
        markLine = line;
    }

    long markLine() {
        return markLine;
    }

    void rewind() {
        position = mark;
        line = markLine;
    }

    int lengthSinceMark() {
        return position - mark;
    }

    /** Why the characters end, when it is not the end of the stream. */
    @Nullable BadBytesException broken() {
        return broken;
    }

    /** Up to so many characters from the mark on, without moving. */
    String sample(int length) throws IOException {
        while (limit - mark < length && load()) {
            // More of the stream is in the buffer now.
        }
        return new String(buffer, mark, Math.min(length, limit - mark));
    }

    /** Moves behind the end of the line in bounded memory, moves the mark along, and adds what was passed to the stretch. */
    void skipLine(Stretch stretch) throws IOException {
        boolean within = true;
        while (within) {
            int next = read();
            if (next >= 0) {
                stretch.add((char) next);
            }
            within = next >= 0 && next != '\n' && (next != '\r' || peek() == '\n');
            mark();
        }
    }

    private boolean fill() throws IOException {
        return !ended && load();
    }

    private boolean load() throws IOException {
        if (ended) {
            return false;
        }
        if (mark > 0 && limit == buffer.length) {
            System.arraycopy(buffer, mark, buffer, 0, limit - mark);
            position -= mark;
            limit -= mark;
            mark = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        try {
            int count = reader.read(buffer, limit, buffer.length - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
        } catch (BadBytesException bad) {
            broken = bad;
            ended = true;
        }
        return !ended;
    }
}
