package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.engine.finding.Text;
import java.util.Locale;

/** What a unit is; a grouping that gives no rights. */
public enum UnitKind {
    /** The company itself. */
    @JsonProperty("company")
    COMPANY("firma", "company"),
    /** Several offices or districts of one part of the market. */
    @JsonProperty("region")
    REGION("region", "region"),
    /** A place of work. */
    @JsonProperty("office")
    OFFICE("biuro", "office"),
    /** A line of business. */
    @JsonProperty("division")
    DIVISION("pion", "division"),
    /** okręg */
    @JsonProperty("district")
    DISTRICT("okręg", "district"),
    /** dział */
    @JsonProperty("department")
    DEPARTMENT("dział", "department"),
    /** zespół */
    @JsonProperty("team")
    TEAM("zespół", "team");

    private final Text title;

    UnitKind(String pl, String en) {
        this.title = new Text(pl, en);
    }

    /** Its name. */
    public Text title() {
        return title;
    }

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; a bug when there is none. */
    public static UnitKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
