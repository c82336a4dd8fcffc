package io.sternik.app.selling.prospects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a prospect is. */
public enum ProspectStatus {
    /** Nobody has worked on it. */
    @JsonProperty("new")
    NEW,
    /** Somebody is talking to it. */
    @JsonProperty("working")
    WORKING,
    /** It fits, a conversion may follow. */
    @JsonProperty("qualified")
    QUALIFIED,
    /** It does not fit. */
    @JsonProperty("disqualified")
    DISQUALIFIED,
    /** It became a customer. */
    @JsonProperty("converted")
    CONVERTED;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word in the database. */
    public static ProspectStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it comes by an act of its own, which asks for more than the status. */
    boolean isAct() {
        return this == DISQUALIFIED || this == CONVERTED;
    }
}
