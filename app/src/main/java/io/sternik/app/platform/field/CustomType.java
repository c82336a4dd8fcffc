package io.sternik.app.platform.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an own field holds. It never changes once the field is there. */
public enum CustomType {
    /** One line, at most 200 characters. */
    TEXT,
    /** Several lines, at most 5,000 characters. */
    LONG_TEXT,
    /** A decimal number of at most 15 digits, 6 of them after the point. */
    NUMBER,
    /** An amount with its currency. */
    MONEY,
    /** A calendar day. */
    DATE,
    /** Yes or no; empty is neither. */
    YES_NO,
    /** One of a list. */
    OPTION,
    /** Several of a list. */
    OPTIONS,
    /** An address of a page, http or https, at most 500 characters. */
    LINK;

    /** As written in JSON and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static CustomType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether its values are chosen from a list. */
    public boolean isChosen() {
        return this == OPTION || this == OPTIONS;
    }

    /** Whether its values are words that people write, which the search finds. */
    public boolean isWritten() {
        return this == TEXT || this == LONG_TEXT || this == LINK;
    }
}
