package io.sternik.app.platform.database;

import io.sternik.engine.finding.Text;

/** The program cannot start because of its database; the message says what to do. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text text;

    DatabaseUnusable(String pl, String en) {
        super(en);
        this.text = new Text(pl, en);
    }

    /** The message in both languages. */
    public Text text() {
        return text;
    }
}
