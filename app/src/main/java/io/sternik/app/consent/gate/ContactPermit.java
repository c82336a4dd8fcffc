package io.sternik.app.consent.gate;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import java.util.UUID;

/**
 * The permission to reach somebody once, within 15 minutes. Only {@link Contactability} makes one, so that a mail or a call to a customer that
 * did not pass the gate does not compile.
 */
public final class ContactPermit {

    private final UUID id;
    private final Channel channel;
    private final Purpose purpose;
    private final String address;
    private final String addressKey;

    ContactPermit(UUID id, Channel channel, Purpose purpose, String address, String addressKey) {
        this.id = id;
        this.channel = channel;
        this.purpose = purpose;
        this.address = address;
        this.addressKey = addressKey;
    }

    UUID id() {
        return id;
    }

    /** How the person is reached. */
    public Channel channel() {
        return channel;
    }

    /** What for. */
    public Purpose purpose() {
        return purpose;
    }

    /** Where, as people read it; empty for a letter. */
    public String address() {
        return address;
    }

    String addressKey() {
        return addressKey;
    }
}
