package io.sternik.app.platform.list;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a field of a list holds, which decides how it is compared, entered and shown. */
public enum FieldType {
    /** Free text: {@code =}, {@code !=}, contains ({@code ~}). */
    @JsonProperty("text")
    TEXT,
    /** Another record, by id. */
    @JsonProperty("ref")
    REF,
    /** A position: by id, {@code me}, or {@code in subtree(…)}. */
    @JsonProperty("owner")
    OWNER,
    /** One of a few codes. */
    @JsonProperty("enum")
    ENUM,
    /** Several of a few codes: {@code =} and {@code in} ask whether one of them is among these. */
    @JsonProperty("codes")
    CODES,
    /** Amount in minor units; filters write major units. */
    @JsonProperty("money")
    MONEY,
    /** Business date. */
    @JsonProperty("date")
    DATE,
    /** Moment; filters name business dates. */
    @JsonProperty("instant")
    INSTANT,
    /** Whole number. */
    @JsonProperty("integer")
    INTEGER,
    /** Decimal number, exact. */
    @JsonProperty("decimal")
    DECIMAL,
    /** Basis points; filters write percent. */
    @JsonProperty("share")
    SHARE,
    /** Yes or no. */
    @JsonProperty("boolean")
    BOOLEAN
}
