package io.sternik.app.platform.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a measure may be taken for; whoever publishes it says which. */
public enum Use {
    /** Shown in a tile. */
    @JsonProperty("tile")
    TILE,
    /** A target is set for it. */
    @JsonProperty("target")
    TARGET,
    /** An expectation is talked over with it. */
    @JsonProperty("expectation")
    EXPECTATION,
    /** People compete in it. */
    @JsonProperty("contest")
    CONTEST,
    /** Money is paid for it. */
    @JsonProperty("pay")
    PAY,
    /** People are chosen, promoted or let go by it. */
    @JsonProperty("selection")
    SELECTION;

    /** As in messages and JSON. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
