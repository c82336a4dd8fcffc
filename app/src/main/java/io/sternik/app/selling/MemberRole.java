package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody does on a deal; plans of pay name the same roles. */
public enum MemberRole {
    /** Sells it. */
    @JsonProperty("seller")
    SELLER,
    /** Advises the customer in technical matters. */
    @JsonProperty("engineer")
    ENGINEER,
    /** Helps from the office. */
    @JsonProperty("support")
    SUPPORT,
    /** Leads those who work on it. */
    @JsonProperty("manager")
    MANAGER,
    /** Brings it from outside or keeps the relation to the customer. */
    @JsonProperty("partner")
    PARTNER;

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that is kept as this code. */
    public static MemberRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
