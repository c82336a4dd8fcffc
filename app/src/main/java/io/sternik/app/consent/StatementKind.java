package io.sternik.app.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody said about being contacted. */
public enum StatementKind {
    /** Agreed to a wording. */
    @JsonProperty("given")
    GIVEN,
    /** Agreed a second time, by a link that only the owner of the address has. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Agreed once upon a time, as another program says. */
    @JsonProperty("imported")
    IMPORTED,
    /** Asked to be contacted about something of the own; holds 90 days. */
    @JsonProperty("requested")
    REQUESTED,
    /** Took the consent back. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Objected (GDPR, art. 21(2)): nothing but a new consent ends it. */
    @JsonProperty("objected")
    OBJECTED,
    /** Wants processing to be restricted (GDPR, art. 18): nobody contacts the person at all. */
    @JsonProperty("restricted")
    RESTRICTED,
    /** The restriction is over. */
    @JsonProperty("released")
    RELEASED;

    /** As kept in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about the person as a whole, not about a channel and a purpose. */
    public boolean isWhole() {
        return this == RESTRICTED || this == RELEASED;
    }

    /** Whether it agrees to a wording, which is then its proof. */
    public boolean agrees() {
        return this == GIVEN || this == CONFIRMED || this == IMPORTED;
    }
}
