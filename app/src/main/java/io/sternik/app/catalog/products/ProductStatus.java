package io.sternik.app.catalog.products;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a product is sold. */
public enum ProductStatus {
    /** Being prepared. */
    @JsonProperty("draft")
    DRAFT,
    /** On sale. */
    @JsonProperty("active")
    ACTIVE,
    /** No longer sold; old deals keep it. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** As kept in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this code; a bug when there is none. */
    public static ProductStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
