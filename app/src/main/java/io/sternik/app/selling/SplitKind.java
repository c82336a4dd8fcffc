package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a share of a deal counts. */
public enum SplitKind {
    /** A part of the whole: the shares of all make 100 %. */
    @JsonProperty("revenue")
    REVENUE,
    /** Credited beside the whole, whatever the others have. */
    @JsonProperty("overlay")
    OVERLAY;

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is kept as this code. */
    public static SplitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
