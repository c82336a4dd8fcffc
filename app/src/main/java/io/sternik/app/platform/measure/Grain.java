package io.sternik.app.platform.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How finely a measure can be told. */
public enum Grain {
    /** For a position and those below it. */
    @JsonProperty("position")
    POSITION,
    /** For a product line. */
    @JsonProperty("line")
    LINE,
    /** For each day. */
    @JsonProperty("day")
    DAY
}
