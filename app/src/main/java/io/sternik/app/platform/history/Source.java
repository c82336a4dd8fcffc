package io.sternik.app.platform.history;

import java.util.Locale;

/** How a change came about. */
public enum Source {
    /** Somebody did it on a screen or by the API. */
    HAND,
    /** It stood in an imported file. */
    IMPORT,
    /** It belongs to the demo company. */
    DEMO,
    /** A change set was undone. */
    UNDO,
    /** The program did it by itself. */
    SYSTEM;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
