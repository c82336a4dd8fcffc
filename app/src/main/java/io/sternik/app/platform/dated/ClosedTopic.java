package io.sternik.app.platform.dated;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be closed up to a date, so that nothing in those days changes any more. */
public enum ClosedTopic {
    /** Results: won and lost deals, and where people stood. */
    @JsonProperty("results")
    RESULTS("results");

    private final String code;

    ClosedTopic(String code) {
        this.code = code;
    }

    /** Stable code; its name is the message {@code closed.topic.<code>}. */
    public String code() {
        return code;
    }
}
