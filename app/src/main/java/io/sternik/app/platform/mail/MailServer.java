package io.sternik.app.platform.mail;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes outgoing mail.
 *
 * @param host empty while none is set
 * @param user empty when it asks for no name
 * @param secret its password; never part of an answer
 * @param sender from whom the mail comes
 * @param publicAddress how people reach this program; links in mail begin with it
 */
record MailServer(
        String host, int port, Security security, String user, String secret, String sender, String publicAddress) {

    /** How the connection is kept from being read. */
    enum Security {
        /** Not at all; for a server on the same machine. */
        NONE,
        /** Encrypted before anything is said, or not at all. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an administrator sends; all of it but the secret comes back.
     *
     * @param secret null keeps the one that is there
     */
    record WantedServer(
            String host,
            int port,
            Security security,
            String user,
            @Nullable String secret,
            String sender,
            String publicAddress) {

        /** Refuses what cannot be a server, field by field. */
        void check() {
            List<FieldFinding> findings = new ArrayList<>();
            if (!host.isEmpty() && !host.matches("[A-Za-z0-9.:\\-\\[\\]]{1,253}")) {
                findings.add(new FieldFinding("host", "mail.host"));
            }
            if (port < 1 || port > 65_535) {
                findings.add(new FieldFinding("port", "mail.port"));
            }
            if (!host.isEmpty() && !isAddress(sender)) {
                findings.add(new FieldFinding("sender", "email.form"));
            }
            if (!publicAddress.isEmpty() && !publicAddress.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
                findings.add(new FieldFinding("publicAddress", "mail.public-address"));
            }
            if (!findings.isEmpty()) {
                throw new RequestProblem.Invalid(findings).refused();
            }
        }

        private static boolean isAddress(String text) {
            try {
                new InternetAddress(text, true);
                return text.contains("@");
            } catch (AddressException unreadable) {
                return false;
            }
        }
    }

    boolean isSet() {
        return !host.isEmpty();
    }
}
