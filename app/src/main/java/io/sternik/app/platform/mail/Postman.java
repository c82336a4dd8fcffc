package io.sternik.app.platform.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands one mail to the server. Every step has a limit of time, so a server that hangs holds up one worker for seconds. */
@Component
class Postman {

    private static final String LIMIT_MILLIS = "8000";

    /** A mail ready to go. */
    record Letter(UUID id, String address, String language, String subject, String plain, String html, Instant at) {}

    void deliver(Letter letter, MailServer server) throws MessagingException {
        Session session = Session.getInstance(properties(server), login(server));
        Transport.send(message(letter, server, session));
    }

    private static MimeMessage message(Letter letter, MailServer server, Session session) throws MessagingException {
        String id = "<" + letter.id() + "@sternik>";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same on every try, so that a repeated delivery can be told from a second mail.
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(server.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(
                new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        boolean tls = server.security() == MailServer.Security.TLS;
        boolean upgrade = server.security() == MailServer.Security.STARTTLS;
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.connectiontimeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.timeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.localhost", "sternik");
        return properties;
    }

    private static Authenticator login(MailServer server) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.secret());
            }
        };
    }

    /** What the server said, in one line, without the names of classes. */
    static String answerOf(MessagingException failure) {
        Throwable deepest = failure;
        while (deepest instanceof MessagingException nested && nested.getNextException() != null) {
            deepest = nested.getNextException();
        }
        String said = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
