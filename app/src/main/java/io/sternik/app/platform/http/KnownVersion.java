package io.sternik.app.platform.http;

/** The version of a record that the client has read, from {@code If-Match}; a write without it is refused with 428. */
public record KnownVersion(long value) {}
