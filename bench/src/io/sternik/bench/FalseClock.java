package io.sternik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** A clock that can be set while processes run: libfaketime stands between them and the kernel and reads how far it is off from a file. */
final class FalseClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private final Path file;

    private FalseClock(Path file) {
        this.file = file;
    }

    /** A clock that is right at first. */
    static FalseClock right() throws IOException {
        FalseClock clock = new FalseClock(Files.createTempFile("sternik-clock-", ".txt"));
        clock.set(Duration.ZERO);
        return clock;
    }

    /** What processes need in their environment to obey it; the clock that only measures pauses goes on as it is. */
    Map<String, String> environment() throws IOException {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            Path library = folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "to set the clock libfaketime is needed: apt-get install libfaketime"));
            return Map.of(
                    "LD_PRELOAD", library.toString(),
                    "FAKETIME_TIMESTAMP_FILE", file.toString(),
                    "FAKETIME_CACHE_DURATION", "1",
                    "DONT_FAKE_MONOTONIC", "1",
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                    "NO_FAKE_STAT", "1");
        }
    }

    /** Sets the clock to an instant, from which it goes on. */
    void set(Instant now) {
        set(Duration.between(Instant.now(), now));
    }

    /** Sets how far the clock is ahead. */
    void set(Duration ahead) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, "%+d%n".formatted(ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
