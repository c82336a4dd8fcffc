package io.sternik.engine.duplicate;

import java.util.Optional;
import java.util.Set;

/** Mail domains where everybody can have an address: sharing one says nothing. */
public final class FreeMail {

    private static final Set<String> DOMAINS = Set.of(
            "gmail.com",
            "googlemail.com",
            "wp.pl",
            "o2.pl",
            "op.pl",
            "onet.pl",
            "onet.eu",
            "poczta.onet.pl",
            "vp.pl",
            "interia.pl",
            "interia.eu",
            "poczta.fm",
            "gazeta.pl",
            "tlen.pl",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com");

    private FreeMail() {}

    /** The domain of an address in lower case; nothing when it is open to everybody. */
    public static Optional<String> ownDomain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return domain.isBlank() || DOMAINS.contains(domain) ? Optional.empty() : Optional.of(domain);
    }
}
