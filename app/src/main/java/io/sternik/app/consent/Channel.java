package io.sternik.app.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A way to reach somebody. */
public enum Channel {
    /** E-mail; its address in lower case is the key. */
    @JsonProperty("mail")
    MAIL,
    /** A call by a person; the number as E.164 is the key. */
    @JsonProperty("phone")
    PHONE,
    /** A text message; the number as E.164 is the key. */
    @JsonProperty("sms")
    SMS,
    /** A letter on paper. */
    @JsonProperty("post")
    POST;

    /** As kept in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with this code. */
    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
