package io.sternik.app.consent.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address that the device dials or writes to; made of a permit that it uses up. */
public final class ContactLink {

    private final String href;

    ContactLink(ContactPermit permit) {
        this.href = switch (permit.channel()) {
            case PHONE -> "tel:" + permit.addressKey();
            case SMS -> "sms:" + permit.addressKey();
            case MAIL ->
                "mailto:"
                        + URLEncoder.encode(permit.address(), StandardCharsets.UTF_8)
                                .replace("%40", "@");
            case POST -> "";
        };
    }

    /** The address with its scheme; empty for a letter, which no device sends. */
    public String href() {
        return href;
    }
}
