package io.sternik.app.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a statement reached us. */
public enum StatementSource {
    /** Said face to face. */
    @JsonProperty("conversation")
    CONVERSATION,
    /** Said on the telephone. */
    @JsonProperty("phone")
    PHONE,
    /** Written on paper. */
    @JsonProperty("letter")
    LETTER,
    /** Ticked in a form. */
    @JsonProperty("form")
    FORM,
    /** Written by e-mail. */
    @JsonProperty("mail")
    MAIL,
    /** Said on the public page of consents. */
    @JsonProperty("page")
    PAGE,
    /** Taken from another program. */
    @JsonProperty("import")
    IMPORT,
    /** Invented for the demo company. */
    @JsonProperty("demo")
    DEMO;

    /** As kept in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
