package io.sternik.app.selling.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an activity is. */
public enum ActivityState {
    /** Lies ahead, or should have been done. */
    @JsonProperty("planned")
    PLANNED,
    /** Was done. */
    @JsonProperty("done")
    DONE,
    /** Was called off. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** The other side did not turn up. */
    @JsonProperty("missed")
    MISSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActivityState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
