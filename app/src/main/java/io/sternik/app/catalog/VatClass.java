package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How something is taxed: a class whose rate depends on country and day. In Poland the first four are 23, 8, 5 and 0 %. */
public enum VatClass {
    /** The standard rate. */
    @JsonProperty("standard")
    STANDARD,
    /** The reduced rate. */
    @JsonProperty("reduced")
    REDUCED,
    /** The second reduced rate. */
    @JsonProperty("low")
    LOW,
    /** Taxed at 0 %. */
    @JsonProperty("zero")
    ZERO,
    /** Exempt (pl: zwolnione). */
    @JsonProperty("exempt")
    EXEMPT,
    /** Taxed at the buyer (pl: odwrotne obciążenie). */
    @JsonProperty("reverse")
    REVERSE;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class with this code; a bug when there is none. */
    public static VatClass ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
