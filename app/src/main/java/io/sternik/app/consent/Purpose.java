package io.sternik.app.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody is contacted for. */
public enum Purpose {
    /** Commercial information that nobody has asked for. */
    @JsonProperty("marketing")
    MARKETING,
    /** The answer to a request of the person's own, such as a quote. */
    @JsonProperty("offer")
    OFFER,
    /** What a running contract needs: deliveries, invoices, complaints. */
    @JsonProperty("service")
    SERVICE;

    /** As kept in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose with this code. */
    public static Purpose ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
