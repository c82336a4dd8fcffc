package io.sternik.engine.json;

import io.sternik.engine.finding.Finding;
import io.sternik.engine.finding.Text;

/** A text is not JSON; carries the one finding that stopped the reading. */
public final class JsonSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    JsonSyntaxException(JsonPlace place, Text text) {
        super(text.en() + " at " + place.line() + ":" + place.column());
        this.finding = new Finding("json.syntax", place.line(), place.column(), text);
    }

    /** What is wrong and where, code {@code json.syntax}. */
    public Finding finding() {
        return finding;
    }
}
