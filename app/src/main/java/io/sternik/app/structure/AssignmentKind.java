package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a person holds a position. */
public enum AssignmentKind {
    /** The person's own post. */
    @JsonProperty("substantive")
    SUBSTANTIVE,
    /** A share of a post that several people hold together. */
    @JsonProperty("job_share")
    JOB_SHARE,
    /** Standing in beside another post; takes no share of this one. */
    @JsonProperty("acting")
    ACTING;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; a bug when there is none. */
    public static AssignmentKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
