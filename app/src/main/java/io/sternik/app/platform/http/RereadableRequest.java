package io.sternik.app.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read once already. Uploads are left alone: they are recognised by their length. */
final class RereadableRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final boolean upload;

    RereadableRequest(HttpServletRequest request) throws IOException {
        super(request);
        String type = request.getContentType();
        upload = type != null && type.startsWith("multipart/");
        body = upload ? new byte[0] : WholeBody.read(request.getInputStream());
    }

    /** What is known of the body: all of it, or the length of an upload. */
    byte[] known() {
        return upload ? Long.toString(getContentLengthLong()).getBytes(StandardCharsets.US_ASCII) : body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return upload ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream in;

        Bytes(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("requests are read by their own thread");
        }
    }
}
