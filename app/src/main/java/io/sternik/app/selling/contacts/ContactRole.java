package io.sternik.app.selling.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is in the decisions of an account. */
public enum ContactRole {
    /** Says yes or no. */
    @JsonProperty("decision_maker")
    DECISION_MAKER,
    /** Has the money. */
    @JsonProperty("economic_buyer")
    ECONOMIC_BUYER,
    /** Speaks for us when we are not there. */
    @JsonProperty("champion")
    CHAMPION,
    /** Works with what is bought. */
    @JsonProperty("user")
    USER,
    /** Judges whether it fits. */
    @JsonProperty("technical")
    TECHNICAL,
    /** Pays the invoices. */
    @JsonProperty("finance")
    FINANCE,
    /** Is against it. */
    @JsonProperty("blocker")
    BLOCKER,
    /** Anything else. */
    @JsonProperty("other")
    OTHER;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ContactRole ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
