package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** Reads the body of a request as a whole, up to what any request of the program may need; uploads are not read this way. */
final class WholeBody {

    /** 8 MiB: some 200,000 ids, or a block of 40,000 pasted cells. */
    static final int LARGEST = 8 * 1024 * 1024;

    private WholeBody() {}

    /** All bytes; refused when there are more than {@link #LARGEST}, of which no more are read. */
    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RequestProblem.Http(HttpStatus.CONTENT_TOO_LARGE).refused();
        }
        return bytes;
    }
}
