package io.sternik.app.platform.database;

/** The program cannot start because of its database; the message says what to do. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnusable(String message) {
        super(message);
    }
}
