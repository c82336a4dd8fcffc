package io.sternik.engine.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of a file while they pass, as far as they tell encodings apart. */
final class ByteTally {

    private static final int MOST_CONTROL_PER_MILLE = 2;
    private static final int VALID_PER_INVALID = 20;

    private final long[] counts = new long[256];
    private final long[] nuls = new long[2];
    private final int[] start = new int[3];
    private long size;
    private long sequences;
    private long invalid;
    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xFF);
        }
    }

    private void add(int next) {
        if (size < start.length) {
            start[(int) size] = next;
        }
        counts[next]++;
        if (next == 0) {
            nuls[(int) (size & 1)]++;
        }
        size++;
        decode(next);
    }

    /** Follows UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
    private void decode(int next) {
        if (missing > 0) {
            if (next >= least && next <= most) {
                missing--;
                sequences += missing == 0 ? 1 : 0;
                least = 0x80;
                most = 0xBF;
                return;
            }
            invalid++;
            missing = 0;
        }
        least = 0x80;
        most = 0xBF;
        if (next < 0x80) {
            return;
        }
        if (next < 0xC2 || next > 0xF4) {
            invalid++;
            return;
        }
        missing = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
        least = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
        most = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
    }

    @Nullable Charset byteOrderMark() {
        if (size >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (size < 2) {
            return null;
        }
        return start[0] == 0xFF && start[1] == 0xFE
                ? StandardCharsets.UTF_16LE
                : start[0] == 0xFE && start[1] == 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether at least three tenths of the bytes on one side are NUL and hardly any on the other. */
    boolean looksUtf16(int side) {
        long here = nuls[side];
        return size >= 4 && size % 2 == 0 && here * 10 >= size / 2 * 3 && nuls[1 - side] * 20 <= here;
    }

    /** Whether it holds NUL or more than a few control characters other than tab and line ends. */
    boolean looksBinary() {
        long controls = 0;
        for (int i = 1; i < 0x20; i++) {
            controls += i == '\t' || i == '\n' || i == '\r' || i == '\f' || i == 0x1A ? 0 : counts[i];
        }
        return counts[0] * 100 > size || controls * 1000 > size * MOST_CONTROL_PER_MILLE;
    }

    /** Valid, or damaged in so few places that it can be nothing else. */
    boolean isMostlyUtf8() {
        long faults = invalid + (missing > 0 ? 1 : 0);
        return faults == 0 || sequences > faults * VALID_PER_INVALID;
    }

    long undefinedIn1250() {
        return counts[0x81] + counts[0x83] + counts[0x88] + counts[0x90] + counts[0x98];
    }

    /** Bytes that are letters and marks of Windows-1250 but control characters of ISO-8859-2. */
    long only1250() {
        long sum = 0;
        for (int i = 0x80; i < 0xA0; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** ą Ą of Windows-1250; ś ź are among {@link #only1250()}. */
    long letters1250() {
        return counts[0xB9] + counts[0xA5];
    }

    /** ą ś ź Ą Ś Ź of ISO-8859-2, which are signs in Windows-1250. */
    long letters8859() {
        return counts[0xB1] + counts[0xB6] + counts[0xBC] + counts[0xA1] + counts[0xA6] + counts[0xAC];
    }
}
