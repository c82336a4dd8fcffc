package io.sternik.app.platform.http;

/** A record in an answer whose version becomes the {@code ETag}. */
public interface Versioned {

    /** Version to send back as {@code If-Match} when the record is changed. */
    long version();
}
