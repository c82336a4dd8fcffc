package io.sternik.app.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations and forgotten passwords, as somebody at a browser without a session meets them. */
class InvitationsModuleTest extends RunningProgram {

    private static final String GOOD = "pięć zwykłych słów razem";
    private static final Pattern LINK = Pattern.compile("/open/password/[A-Za-z0-9_-]{43}");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private Invitations invitations;

    @Autowired
    private OpenLinks links;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void companyWithoutTries() {
        company.found();
        sql.execute("delete from platform.open_rate");
        sql.execute("delete from platform.mail");
    }

    private String invited(String seat) {
        return invitations.invite(company.user(seat), program()).orElseThrow().path();
    }

    private HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).GET());
    }

    private HttpResponse<String> set(String path, String password) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void somebodyInvitedSetsAPasswordAndIsSignedIn() {
        String path = invited("S1");
        HttpResponse<String> page = open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(accounts.get(company.user("S1")).email());
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> done = set(path, GOOD);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/");
        assertThat(done.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("sternik_session=")
                .contains("HttpOnly");
        assertThat(nobody().signIn(accounts.get(company.user("S1")).email(), GOOD)
                        .status())
                .isEqualTo(204);
        assertThat(set(path, "another good password here").statusCode())
                .as("used up")
                .isEqualTo(404);
    }

    @Test
    void aWeakPasswordIsRefusedInWordsAndTheLinkStaysAlive() {
        String path = invited("S2");
        HttpResponse<String> weak = set(path, "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("role=\"alert\"", "15");
        assertThat(set(path, "passwordpassword").statusCode()).as("leaked").isEqualTo(422);
        assertThat(set(path, GOOD).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkThatIsOverAnswersLikeOneThatNeverWas() {
        String never = "/open/password/" + "A".repeat(43);
        String old = invited("S3");
        String newer = invited("S3");
        String expected = open(never).body();
        assertThat(open(never).statusCode()).isEqualTo(404);
        assertThat(open(old).body()).as("replaced by a newer one").isEqualTo(expected);
        assertThat(open(newer).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(8));
        assertThat(open(newer).body()).as("over").isEqualTo(expected);
        assertThat(open(newer).statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyBlockedAfterTheInvitationIsNotLetIn() {
        String path = invited("S4");
        accounts.change(company.user("S4"), accounts.get(company.user("S4")).roles(), false, program());
        assertThat(open(path).statusCode()).isEqualTo(404);
        assertThat(set(path, GOOD).statusCode()).isEqualTo(404);
        accounts.change(company.user("S4"), accounts.get(company.user("S4")).roles(), true, program());
        assertThat(open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenIsKeptNowhereButInTheLink() {
        String token = invited("S1").substring("/open/password/".length());
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        sql.execute("delete from platform.mail");
        assertThat(sql.fetch("select * from platform.open_link").toString()).doesNotContain(token);
        assertThat(sql.fetch("select * from platform.audit_entry").toString()).doesNotContain(token);
        assertThat(links.find(OpenLinks.Purpose.PASSWORD, token)).isPresent();
        assertThat(links.find(OpenLinks.Purpose.RESULTS, token))
                .as("good for one thing")
                .isEmpty();
    }

    @Test
    void thePageMayDoNothingAndTellsNobodyWhereItIs() {
        HttpResponse<String> page = open(invited("S1"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script");
        assertThat(send(HttpRequest.newBuilder(URI.create(address() + "/")).GET())
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .as("the program itself has scripts")
                .contains("script-src");
    }

    @Test
    void whoTriesTooOftenWaitsAMinute() {
        String path = invited("S1");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(open(path).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = open(path);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whoForgotThePasswordGetsALinkAndNobodyLearnsWhoIsThere() {
        String email = accounts.get(company.user("S2")).email();
        Caller.Answer known = nobody().post(
                        "/api/session/forgotten", Map.of("email", " " + email.toUpperCase(java.util.Locale.ROOT)));
        Caller.Answer unknown = nobody().post("/api/session/forgotten", Map.of("email", "nobody@example.com"));
        assertThat(known.status()).isEqualTo(204);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(sql.fetchCount(org.jooq.impl.DSL.table("platform.mail"))).isEqualTo(1);
        Matcher link = LINK.matcher(String.valueOf(sql.fetchValue("select plain from platform.mail")));
        assertThat(link.find()).isTrue();
        Caller before = as(company.user("S2"));
        assertThat(set(link.group(), GOOD).statusCode()).isEqualTo(303);
        assertThat(before.get("/api/me").status()).as("older sessions are over").isEqualTo(401);
    }

    @Test
    void askingForPasswordsIsLimited() {
        Map<String, Object> body = Map.of("email", "x@example.com");
        for (int tries = 0; tries < 3; tries++) {
            assertThat(nobody().post("/api/session/forgotten", body).status()).isEqualTo(204);
        }
        Caller.Answer refused = nobody().post("/api/session/forgotten", body);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("open.too-often");
    }

    @Test
    void bothLanguagesAreThere() {
        String path = invited("S1");
        assertThat(open(path + "?lang=pl").body()).contains("lang=\"pl\"", "Nowe hasło");
        assertThat(open(path + "?lang=en").body()).contains("lang=\"en\"", "New password");
    }
}
