package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a unit is; a grouping that gives no rights. */
public enum UnitKind {
    /** The company itself. */
    @JsonProperty("company")
    COMPANY,
    /** Several offices or districts of one part of the market. */
    @JsonProperty("region")
    REGION,
    /** A place of work. */
    @JsonProperty("office")
    OFFICE,
    /** A line of business. */
    @JsonProperty("division")
    DIVISION,
    /** okręg */
    @JsonProperty("district")
    DISTRICT,
    /** dział */
    @JsonProperty("department")
    DEPARTMENT,
    /** zespół */
    @JsonProperty("team")
    TEAM;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; a bug when there is none. */
    public static UnitKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
