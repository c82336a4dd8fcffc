package io.sternik.app.platform.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows who outside the company may be written to; the bean of the module that keeps consents. */
public interface MailGate {

    /** Uses up a permit of that module and answers the address that it is for; empty when there is none, or it was used already or is over. */
    Optional<String> use(UUID permit);

    /**
     * Codes of what speaks against a mail that rests on a used permit, empty when it may go. Asked in the transaction that sends it; the answer
     * holds until that ends.
     */
    List<String> reasonsAgainst(UUID permit);
}
