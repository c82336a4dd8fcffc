package io.sternik.app.platform.problem;

import io.sternik.engine.finding.Text;

/** The program cannot start as it is set up: a database out of reach, a setting that means nothing. The message says what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text text;

    /** A refusal in both languages. */
    public StartRefused(String pl, String en) {
        super(en);
        this.text = new Text(pl, en);
    }

    /** The message in both languages. */
    public Text text() {
        return text;
    }
}
