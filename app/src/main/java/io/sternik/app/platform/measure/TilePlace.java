package io.sternik.app.platform.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where tiles stand; each person chooses for each place. */
public enum TilePlace {
    /** Above the results. */
    @JsonProperty("results")
    RESULTS("results"),
    /** On a person or a position. */
    @JsonProperty("person")
    PERSON("person");

    private final String code;

    TilePlace(String code) {
        this.code = code;
    }

    /** As kept in the database. */
    public String code() {
        return code;
    }

    /** For addresses. */
    public static TilePlace valueOfCode(String code) {
        return code.equals(PERSON.code) ? PERSON : RESULTS;
    }
}
