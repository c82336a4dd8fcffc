package io.sternik.app.platform.mail;

import io.sternik.app.platform.access.UserId;
import io.sternik.engine.finding.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The permission to write to one address, with the basis it rests on. Only {@link Permits} makes one. */
public final class Permit {

    private final Basis basis;
    private final @Nullable UserId receiver;
    private final String address;
    private final Language language;
    private final @Nullable UUID gate;

    Permit(Basis basis, @Nullable UserId receiver, String address, Language language, @Nullable UUID gate) {
        this.basis = basis;
        this.receiver = receiver;
        this.address = address;
        this.language = language;
        this.gate = gate;
    }

    /** Why somebody may be written to. */
    public enum Basis {
        /** A message that the use of an own account needs: invitation, new password, test. */
        SERVICE,
        /** News that the receiver has chosen to get by mail. */
        NEWS,
        /** A contact with a customer that the gate has let through. */
        CONTACT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the permission rests on. */
    public Basis basis() {
        return basis;
    }

    /** The user who is written to; null for an address outside the company. */
    public @Nullable UserId receiver() {
        return receiver;
    }

    /** Where the mail goes. */
    public String address() {
        return address;
    }

    /** The permit of the gate that is judged again at sending; null for an own user. */
    public @Nullable UUID gate() {
        return gate;
    }

    /** In which language the receiver reads. */
    public Language language() {
        return language;
    }
}
