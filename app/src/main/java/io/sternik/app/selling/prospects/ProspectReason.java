package io.sternik.app.selling.prospects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a prospect does not fit. */
public enum ProspectReason {
    /** They need nothing of ours. */
    @JsonProperty("no_need")
    NO_NEED,
    /** They cannot pay for it. */
    @JsonProperty("no_budget")
    NO_BUDGET,
    /** They cannot be reached. */
    @JsonProperty("no_contact")
    NO_CONTACT,
    /** Not whom we sell to. */
    @JsonProperty("not_ours")
    NOT_OURS,
    /** They buy from somebody else. */
    @JsonProperty("competitor")
    COMPETITOR,
    /** The same as another. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** Something else, said in words. */
    @JsonProperty("other")
    OTHER;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ProspectReason ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
