package io.sternik.app.platform.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Counts and hashes the unpacked bytes of a whole upload, and refuses it once they are more than an import may have. */
final class UnpackedLimit {

    private final long most;
    private final MessageDigest digest;
    private long passed;

    UnpackedLimit(long most, MessageDigest digest) {
        this.most = most;
        this.digest = digest;
    }

    InputStream over(String file, InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                if (count > 0) {
                    passed += count;
                    digest.update(buffer, offset, count);
                }
                if (passed > most) {
                    throw new ImportProblem.TooLarge(file, most >> 20).refused();
                }
                return count;
            }
        };
    }
}
