package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** What is done. */
public enum ActivityKind {
    /** A talk by phone. */
    @JsonProperty("call")
    CALL,
    /** A talk at our place or on a screen. */
    @JsonProperty("meeting")
    MEETING,
    /** A talk at their place. */
    @JsonProperty("visit")
    VISIT,
    /** A letter by e-mail. */
    @JsonProperty("mail")
    MAIL,
    /** Something to do without the customer. */
    @JsonProperty("task")
    TASK,
    /** Something to remember; it is never planned. */
    @JsonProperty("note")
    NOTE;

    /** Kinds by which a customer was spoken to: they keep a deal from cooling. */
    public static final List<String> TOUCHES = List.of("call", "meeting", "visit");

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes. */
    public static ActivityKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
