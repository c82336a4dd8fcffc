package io.sternik.app.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it arrives, not yet looked at. */
public record Upload(@Nullable MultipartFile file) {

    /** Largest file that is taken, in megabytes of 1024 kB. */
    private static final int MOST_MEGABYTES = 25;

    /** A file that may be kept. */
    record Checked(String name, FileKind kind, byte[] content) {}

    /** Refuses what is missing, empty, too large, of a kind that is not taken, or something else than its name says. */
    Checked check() {
        if (file == null) {
            throw new FileProblem.None().refused();
        }
        String given = file.getOriginalFilename();
        FileName name = FileName.of(given == null ? "" : given);
        if (file.isEmpty()) {
            throw new FileProblem.Empty(name.value()).refused();
        }
        if (file.getSize() > (long) MOST_MEGABYTES << 20) {
            throw new FileProblem.TooLarge(name.value(), MOST_MEGABYTES).refused();
        }
        FileKind claimed = FileKind.ofEnding(name.ending()).orElseThrow(() -> kind(name));
        byte[] content = content(file);
        FileKind found = FileLook.kindOf(content).orElseThrow(() -> kind(name));
        if (found != claimed) {
            throw new FileProblem.OtherContent(name.value(), found.code()).refused();
        }
        return new Checked(name.value(), found, content);
    }

    private static RuntimeException kind(FileName name) {
        return new FileProblem.Kind(name.value(), FileKind.allEndings()).refused();
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
