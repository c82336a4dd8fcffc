package io.sternik.app.consent.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What makes a contact lawful. */
public enum Basis {
    /** A consent that was confirmed by a link which only the owner of the address has. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** A consent. */
    @JsonProperty("consent")
    CONSENT,
    /** A request of the person's own, with evidence, for 90 days. */
    @JsonProperty("request")
    REQUEST,
    /** A running contract. */
    @JsonProperty("contract")
    CONTRACT,
    /** Legitimate interest, as long as nobody objects. */
    @JsonProperty("interest")
    INTEREST;

    /** As kept in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
