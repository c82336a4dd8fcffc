package io.sternik.app.platform.rates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an exchange rate. */
public record RateId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static RateId of(UUID value) {
        return new RateId(value);
    }

    /** Reads the id from an address. */
    public static RateId valueOf(String text) {
        return new RateId(UUID.fromString(text));
    }
}
