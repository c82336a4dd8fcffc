package io.sternik.app.platform.signin;

import static io.sternik.database.platform.Tables.SESSION;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Signing in by password, what a session lasts, and changing the password. */
class SignInModuleTest extends RunningProgram {

    private static final String PASSWORD = "szary kot na płocie";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    private String email = "";
    private UserId user = new UserId(new java.util.UUID(0, 0));

    @BeforeEach
    void somebodyHasAnAccount() {
        company.found();
        email = "osoba" + NUMBER.incrementAndGet() + "@fixture.example";
        user = accounts.create(email, "Osoba", Set.of(Role.SELLER), PASSWORD, Language.PL, program());
    }

    @Test
    void theRightPasswordOpensASessionAndAWrongOneDoesNot() {
        Caller caller = nobody();
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(caller.signIn(email, PASSWORD).status()).isEqualTo(204);
        assertThat(caller.get("/api/me").text("/user/email")).isEqualTo(email);
        Answer wrong = nobody().signIn(email, PASSWORD + "!");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("sign-in.wrong");
    }

    @Test
    void addressesAreReadWithoutCaseAndSpaces() {
        assertThat(nobody().signIn("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownAddressIsRefusedInTheSameWordsAsAWrongPassword() {
        Answer unknown = nobody().signIn("nikt@fixture.example", PASSWORD);
        Answer wrong = nobody().signIn(email, "to nie jest to hasło");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordWaitsAndEachFurtherTryDoublesTheWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(nobody().signIn(email, "to nie jest to hasło").code()).isEqualTo("sign-in.wrong");
        }
        Answer locked = nobody().signIn(email, PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.body().at("/params/seconds").asLong()).isBetween(55L, 61L);

        clock.advance(Duration.ofSeconds(62));
        assertThat(nobody().signIn(email, "znowu nie to hasło").code()).isEqualTo("sign-in.wrong");
        assertThat(nobody().signIn(email, PASSWORD).body().at("/params/seconds").asLong())
                .isBetween(115L, 121L);

        clock.advance(Duration.ofSeconds(122));
        assertThat(nobody().signIn(email, PASSWORD).status()).isEqualTo(204);
        assertThat(sql.fetchValue(USER_ACCOUNT.FAILED_ATTEMPTS, USER_ACCOUNT.ID.eq(user.value())))
                .isZero();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfRest() {
        Caller caller = signedIn();
        clock.advance(Duration.ofMinutes(29));
        assertThat(caller.get("/api/me").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(29));
        assertThat(caller.get("/api/me").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(31));
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        Caller caller = signedIn();
        for (int i = 0; i < 28; i++) {
            clock.advance(Duration.ofMinutes(25));
            assertThat(caller.get("/api/me").status())
                    .as("after %d × 25 minutes", i + 1)
                    .isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(25));
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Caller caller = signedIn();
        assertThat(caller.delete("/api/session", 0).status()).isEqualTo(204);
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountLosesItsSessionAndCannotSignIn() {
        Caller caller = signedIn();
        accounts.change(user, Set.of(Role.SELLER), false, program());
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(nobody().signIn(email, PASSWORD).code()).isEqualTo("sign-in.wrong");
        accounts.change(user, Set.of(Role.SELLER), true, program());
        assertThat(nobody().signIn(email, PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void theCookieIsNotKeptInTheDatabase() {
        signedIn();
        List<byte[]> kept = sql.select(SESSION.ID_HASH)
                .from(SESSION)
                .where(SESSION.USER_ID.eq(user.value()))
                .fetch(SESSION.ID_HASH);
        assertThat(kept).singleElement().satisfies(hash -> assertThat(hash).hasSize(32));
    }

    @Test
    void ownSessionsAreListedAndEndedOneByOne() {
        Caller here = signedIn();
        Caller elsewhere = signedIn();
        List<JsonNode> sessions = StreamSupport.stream(
                        here.get("/api/me/sessions").body().spliterator(), false)
                .toList();
        assertThat(sessions).hasSize(2);
        JsonNode other = sessions.stream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(signedInAsAnother()
                        .delete("/api/me/sessions/" + other.path("id").asString(), 0)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
        assertThat(here.delete("/api/me/sessions/" + other.path("id").asString(), 0)
                        .status())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        Caller here = signedIn();
        Caller elsewhere = signedIn();
        String fresh = "zielony pies pod ławką";
        Answer refused = here.put("/api/me/password", Map.of("current", "nie to hasło", "password", fresh));
        assertThat(refused.text("/findings/0/field")).isEqualTo("current");
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
        assertThat(here.put("/api/me/password", Map.of("current", PASSWORD, "password", fresh))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(nobody().signIn(email, PASSWORD).code()).isEqualTo("sign-in.wrong");
        assertThat(nobody().signIn(email, fresh).status()).isEqualTo(204);
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        Caller caller = signedIn();
        assertThat(finding(caller, "krótkie")).isEqualTo("password.short");
        assertThat(finding(caller, "aaaaaaaaaaaaaaaaaaaa")).isEqualTo("password.leaked");
        assertThat(finding(caller, email)).isEqualTo("password.leaked");
        assertThat(finding(caller, "x1 ".repeat(70))).isEqualTo("password.long");
    }

    @Test
    void anUnsafeRequestNeedsTheTokenOfTheSession() {
        Caller caller = signedIn();
        Caller forged = caller.withoutToken();
        assertThat(forged.get("/api/me").status()).isEqualTo(200);
        Answer refused = forged.put("/api/me/preferences", preferences("dark"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(caller.get("/api/me").text("/preferences/theme")).isEqualTo("system");
        assertThat(caller.put("/api/me/preferences", preferences("dark")).status())
                .isEqualTo(200);
        assertThat(caller.get("/api/me").text("/preferences/theme")).isEqualTo("dark");
    }

    @Test
    void theLastAdministratorStays() {
        UserId administrator = company.user("ADM");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                io.sternik.app.platform.problem.Refused.class,
                                () -> accounts.change(administrator, Set.of(Role.SELLER), true, program()))
                        .problem()
                        .code())
                .isEqualTo("structure.last-administrator");
        accounts.change(user, Set.of(Role.ADMINISTRATOR), true, program());
        accounts.change(administrator, Set.of(Role.SELLER), true, program());
        accounts.change(administrator, Set.of(Role.ADMINISTRATOR), true, program());
        accounts.change(user, Set.of(Role.SELLER), true, program());
        assertThat(accounts.get(administrator).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void demoUsersDoNotExistInACompanyOfItsOwn() {
        assertThat(nobody().post("/api/session/demo", Map.of("login", "kierownik"))
                        .code())
                .isEqualTo("sign-in.not-demo");
    }

    private Caller signedIn() {
        Caller caller = nobody();
        assertThat(caller.signIn(email, PASSWORD).status()).isEqualTo(204);
        return caller;
    }

    private Caller signedInAsAnother() {
        return as(company.user("S1"));
    }

    private static String finding(Caller caller, String password) {
        return caller.put("/api/me/password", Map.of("current", PASSWORD, "password", password))
                .text("/findings/0/code");
    }

    private static Map<String, Object> preferences(String theme) {
        return Map.of("language", "pl", "theme", theme, "density", "default", "start", "", "letterKeys", true);
    }
}
