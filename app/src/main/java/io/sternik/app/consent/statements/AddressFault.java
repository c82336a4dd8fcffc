package io.sternik.app.consent.statements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.consent.Channel;
import java.util.Locale;

/** What is wrong with an address or a number, as people found out. */
public enum AddressFault {
    /** It is that of somebody else. */
    @JsonProperty("wrong_address")
    WRONG_ADDRESS,
    /** Nobody ever answers. */
    @JsonProperty("no_answer")
    NO_ANSWER,
    /** Mail comes back. */
    @JsonProperty("bounced")
    BOUNCED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be said of this channel. */
    boolean fits(Channel channel) {
        return switch (this) {
            case WRONG_ADDRESS -> true;
            case NO_ANSWER -> channel != Channel.MAIL;
            case BOUNCED -> channel == Channel.MAIL;
        };
    }
}
