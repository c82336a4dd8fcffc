package io.sternik.app.command;

import io.sternik.engine.finding.Text;

/** Ends a command early with an exit code and a sentence. */
final class Stop extends RuntimeException {

    static final int FAILED = 1;
    static final int INPUT = 2;
    static final int PARTLY = 4;
    static final int REFUSED = 6;
    static final int USAGE = 64;

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Text text;

    Stop(int code, String pl, String en) {
        super(en, null, false, false);
        this.code = code;
        this.text = new Text(pl, en);
    }

    int code() {
        return code;
    }

    Text text() {
        return text;
    }
}
