package io.sternik.app.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The queue of mail against a real server, one that refuses and one that hangs. */
class MailModuleTest extends RunningProgram {

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Mails mails;

    @Autowired
    private Permits permits;

    @Autowired
    private io.sternik.app.platform.signin.Accounts accounts;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void companyAndServer() {
        company.found();
        sql.execute("delete from platform.mail");
        sql.execute("update platform.mail_server set host = '', secret = ''");
        server.start();
    }

    @AfterEach
    void serverStops() {
        server.stop();
    }

    private Caller keeper() {
        return as(company.user("ADM"));
    }

    private static Map<String, Object> wanted(int port) {
        Map<String, Object> body = new HashMap<>();
        body.put("host", "127.0.0.1");
        body.put("port", port);
        body.put("security", "NONE");
        body.put("user", "");
        body.put("secret", "do not tell");
        body.put("sender", "sternik@example.com");
        body.put("publicAddress", "https://sternik.example.com");
        return body;
    }

    private void post(String subject) {
        Permit permit = permits.service(accounts.get(company.user("S1"))).orElseThrow();
        mails.send(new Mail(
                permit,
                subject,
                List.of("Zażółć gęślą jaźń <b>"),
                new Mail.Action("Otwórz", "https://sternik.example.com/x"),
                "stopka"));
    }

    private JsonNode first(Caller keeper) {
        return keeper.get("/api/mail").body().path(0);
    }

    @Test
    void aMailArrivesWithBothFormsAndItsTextIsForgotten() throws Exception {
        Caller keeper = keeper();
        assertThat(keeper.put("/api/mail/server", wanted(server.getSmtp().getPort()))
                        .status())
                .isEqualTo(200);
        post("Zaproszenie ąę");
        delivery.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Zaproszenie ąę");
        assertThat(message.getFrom()[0]).hasToString("sternik@example.com");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Zażółć gęślą jaźń <b>", "https://sternik.example.com/x", "stopka");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("&lt;b&gt;", "href=");
        assertThat(first(keeper).path("state").asString()).isEqualTo("SENT");
        assertThat(sql.fetchValue("select plain || html from platform.mail")).isEqualTo("");
        delivery.run();
        assertThat(server.getReceivedMessages()).as("sent once").hasSize(1);
    }

    @Test
    void aMailOfAChangeThatIsRolledBackIsNeverSent() {
        keeper().put("/api/mail/server", wanted(server.getSmtp().getPort()));
        try {
            inTransaction(() -> {
                post("never");
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            post("but this one is");
        }
        delivery.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLaterAndTheMailParkedAtLast() {
        Caller keeper = keeper();
        int port = server.getSmtp().getPort();
        keeper.put("/api/mail/server", wanted(port));
        server.stop();
        post("patience");
        delivery.run();
        assertThat(first(keeper).path("state").asString()).isEqualTo("WAITING");
        assertThat(first(keeper).path("attempts").asInt()).isEqualTo(1);
        assertThat(first(keeper).path("answer").asString()).isNotBlank();
        delivery.run();
        assertThat(first(keeper).path("attempts").asInt()).as("it rests").isEqualTo(1);
        for (int tries = 2; tries <= 6; tries++) {
            clock.advance(Duration.ofHours(13));
            delivery.run();
        }
        JsonNode parked = first(keeper());
        assertThat(parked.path("state").asString()).as(parked.toString()).isEqualTo("PARKED");
        server.start();
        Caller later = keeper();
        later.put("/api/mail/server", wanted(server.getSmtp().getPort()));
        assertThat(later.post("/api/mail/" + parked.path("id").asString() + "/again", Map.of())
                        .status())
                .isEqualTo(204);
        delivery.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatHangsIsLeftAfterSecondsAndNothingElseWaits() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Caller keeper = keeper();
            keeper.put("/api/mail/server", wanted(silent.getLocalPort()));
            post("one");
            post("two");
            long start = System.nanoTime();
            Thread worker = Thread.ofVirtual().start(delivery::run);
            assertThat(keeper.get("/api/mail").status()).as("others go on").isEqualTo(200);
            join(worker);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
            assertThat(String.valueOf(sql.fetchValue("select sum(attempts) from platform.mail")))
                    .as("the run ended at the first failure")
                    .isEqualTo("1");
        }
    }

    @Test
    void twoWorkersNeverSendTheSameMail() {
        keeper().put("/api/mail/server", wanted(server.getSmtp().getPort()));
        for (int at = 0; at < 20; at++) {
            post("mail " + at);
        }
        Thread one = Thread.ofVirtual().start(delivery::run);
        Thread two = Thread.ofVirtual().start(delivery::run);
        join(one);
        join(two);
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void withoutAServerMailIsCapturedToBeRead() {
        post("captured");
        delivery.run();
        Caller keeper = keeper();
        JsonNode mail = first(keeper);
        assertThat(mail.path("state").asString()).isEqualTo("CAPTURED");
        assertThat(keeper.get("/api/mail/" + mail.path("id").asString()).text("/plain"))
                .contains("gęślą jaźń");
    }

    @Test
    void theTestTellsWhatTheServerSaid() {
        Caller keeper = keeper();
        assertThat(keeper.post("/api/mail/test", Map.of()).text("/outcome")).isEqualTo("CAPTURED");
        keeper.put("/api/mail/server", wanted(server.getSmtp().getPort()));
        assertThat(keeper.post("/api/mail/test", Map.of()).text("/outcome")).isEqualTo("SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
        server.stop();
        Answer refused = keeper.post("/api/mail/test", Map.of());
        assertThat(refused.text("/outcome")).isEqualTo("REFUSED");
        assertThat(refused.text("/answer")).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void theSecretIsNeverShownAndKeptWhenNoneIsGiven() {
        Caller keeper = keeper();
        Answer set = keeper.put("/api/mail/server", wanted(2525));
        assertThat(set.body().toString()).doesNotContain("do not tell").contains("\"hasSecret\":true");
        Map<String, Object> again = wanted(2525);
        again.put("secret", null);
        keeper.put("/api/mail/server", again);
        assertThat(sql.fetchValue("select secret from platform.mail_server")).isEqualTo("do not tell");
        assertThat(sql.fetch("select * from platform.audit_entry").toString()).doesNotContain("do not tell");
    }

    @Test
    void whatCannotBeAServerIsRefusedFieldByField() {
        Map<String, Object> wrong = wanted(70_000);
        wrong.put("host", "https://smtp");
        wrong.put("sender", "nobody");
        wrong.put("publicAddress", "sternik");
        Answer refused = keeper().put("/api/mail/server", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings")).hasSize(4);
        assertThat(as(company.user("S1")).get("/api/mail").status()).isEqualTo(403);
    }

    @Test
    void nobodyWhoMayNotSignInGetsAPermit() {
        assertThat(permits.service(accounts.get(company.user("S2")))).isPresent();
        accounts.change(company.user("S2"), accounts.get(company.user("S2")).roles(), false, program());
        assertThat(permits.service(accounts.get(company.user("S2")))).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
