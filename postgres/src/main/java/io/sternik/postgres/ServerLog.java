package io.sternik.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file that the server writes its messages to; older messages lie beside it as {@code postgres.log.1}. */
record ServerLog(Path file) {

    private static final long LARGE_BYTES = 32L << 20;
    private static final int TAIL_BYTES = 16_384;
    private static final int TAIL_LINES = 15;

    long size() {
        return file.toFile().length();
    }

    /** What was written after the file had {@code mark} bytes, its last part when it is much. */
    String since(long mark) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(Math.min(mark, in.size()), in.size() - TAIL_BYTES);
            return new String(Channels.newInputStream(in.position(from)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    String tail() {
        List<String> lines = since(0).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** Copies and empties a file above 32 MiB; the server goes on appending to it. */
    void rotateWhenLarge() {
        rotateAbove(LARGE_BYTES);
    }

    void rotateAbove(long bytes) {
        if (size() <= bytes) {
            return;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            out.truncate(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
