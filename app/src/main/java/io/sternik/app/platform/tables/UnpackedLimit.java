package io.sternik.app.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Counts and hashes the unpacked bytes of a whole upload, and refuses it once they are more than an import may have. */
public final class UnpackedLimit {

    private static final int BUFFER = 1 << 16;

    private final long most;
    private final MessageDigest digest;
    private long passed;

    /** Counts up to so many bytes; the digest takes each of them. */
    public UnpackedLimit(long most, MessageDigest digest) {
        this.most = most;
        this.digest = digest;
    }

    /** Reads all bytes of a file once. */
    void count(String file, FileBytes bytes) throws IOException {
        copy(file, bytes, OutputStream.nullOutputStream());
    }

    /** Copies all bytes of a file to a place where they can be read in any order. */
    void copy(String file, FileBytes bytes, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(file, bytes, out);
        }
    }

    private void copy(String file, FileBytes bytes, OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = bytes.open()) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                passed += count;
                digest.update(buffer, 0, count);
                if (passed > most) {
                    throw new TableProblem.TooLarge(file, most >> 20).refused();
                }
                target.write(buffer, 0, count);
            }
        }
    }
}
