package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.open.OpenProblem;
import io.sternik.app.platform.open.SharedLinks;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Results that are shared by a link: what a reader without a session sees, for how long, and what the maker knows of it. */
class ResultsLinksModuleTest extends SellingProgram {

    private static final String LINKS = "/api/deals/results/links";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Written POLISH = new Written(Language.PL);

    @Autowired
    private Accounts accounts;

    @Autowired
    private SharedLinks links;

    @Autowired
    private List<RecurringWork> recurring;

    @BeforeEach
    void withoutTriesAndLinks() {
        sql.execute("delete from platform.open_rate");
        sql.execute("delete from platform.open_link");
    }

    private static Map<String, Object> wanted(String title, int days) {
        return Map.of(
                "title",
                title,
                "days",
                days,
                "from",
                TestClock.TODAY.withDayOfMonth(1).minusMonths(1).toString(),
                "to",
                TestClock.TODAY.withDayOfMonth(1).plusMonths(2).toString());
    }

    private static String shared(Caller maker) {
        Caller.Answer made = maker.post(LINKS, wanted("Quarter", 7));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/path");
    }

    private HttpResponse<String> open(String path) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the person has won in the quarter, as a Polish page writes it. */
    private static String wonBy(Caller person) {
        long minor =
                person.get("/api/deals/results").body().at("/total/wonMinor").asLong();
        return POLISH.money(minor, "PLN").replace("\u00a0", "&nbsp;");
    }

    private static JsonNode only(Caller maker) {
        JsonNode links = maker.get(LINKS).body();
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    @Test
    void aReaderSeesWhatTheMakerSawAndNothingThatCameLater() {
        Caller seller = seat("S3");
        won(seller, "Customer that nobody names", 1_234_567_89);
        String figure = wonBy(seller);
        String path = shared(seller);
        won(seller, "Later", 55_55);
        HttpResponse<String> page = open(path + "?lang=pl");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("lang=\"pl\"", "<h1>Quarter</h1>", "Stan na", "Udostępnia", "01.10.2026")
                .contains(accounts.get(company.user("S3")).name())
                .contains(figure)
                .doesNotContain("Customer that nobody names", "<script", "selling.");
        assertThat(page.body().split("<caption>", -1)).hasSizeGreaterThan(3);
        assertThat(page.body()).contains("scope=\"col\"", "scope=\"row\"");
        assertThat(open(path + "?lang=en").body()).contains("lang=\"en\"", "As of", "Shared by");
        assertThat(only(seller).path("uses").asInt()).isEqualTo(2);
    }

    @Test
    void aLinkShowsNoMoreThanItsMakerSees() {
        Caller seller = seat("S3");
        won(seller, "Foreign", 9_876_543_21);
        String figure = wonBy(seller);
        assertThat(open(shared(seat("L2")) + "?lang=pl").body())
                .as("the leader above")
                .contains(figure);
        assertThat(open(shared(seat("S1")) + "?lang=pl").body())
                .as("somebody else")
                .doesNotContain(figure);
        Caller.Answer narrowed = seat("S1")
                .post(
                        LINKS,
                        Map.of(
                                "title",
                                "Other",
                                "days",
                                1,
                                "owner",
                                company.position("S3").value()));
        assertThat(open(narrowed.text("/path") + "?lang=pl").body()).doesNotContain(figure);
    }

    @Test
    void overRevokedAndNeverMadeIsOnePage() {
        Caller maker = seat("L2");
        String expected = open("/open/results/" + "A".repeat(43)).body();
        assertThat(open("/open/results/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        String path = shared(maker);
        String id = only(maker).path("id").asString();
        assertThat(seat("S1").delete(LINKS + "/" + id, 1).status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(open(path).statusCode()).isEqualTo(200);
        assertThat(maker.delete(LINKS + "/" + id, 1).status()).isEqualTo(204);
        assertThat(open(path).body()).as("revoked").isEqualTo(expected);
        assertThat(only(maker).path("alive").asBoolean()).isFalse();
        assertThat(sql.fetchValue("select content::text from platform.open_link"))
                .as("what it showed is forgotten")
                .isEqualTo("{}");
        String other = shared(maker);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(open(other).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        HttpResponse<String> over = open(other);
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).as("over").isEqualTo(expected);
        assertThat(open(other.replace("/results/", "/password/")).body())
                .as("good for one thing")
                .isEqualTo(expected);
    }

    @Test
    void linksEndWithTheAccountOfTheirMaker() {
        String path = shared(seat("S4"));
        var roles = accounts.get(company.user("S4")).roles();
        assertThat(open(path).statusCode()).isEqualTo(200);
        accounts.change(company.user("S4"), roles, false, program());
        assertThat(open(path).statusCode()).as("deactivated").isEqualTo(404);
        accounts.change(company.user("S4"), roles, true, program());
        accounts.endOn(company.user("S4"), TestClock.TODAY.plusDays(1), program());
        assertThat(open(path).statusCode()).as("the last day").isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(open(path).statusCode()).as("left").isEqualTo(404);
        accounts.endOn(company.user("S4"), null, program());
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        Caller maker = seat("S1");
        assertThat(maker.post(LINKS, wanted("  ", 7)).body().toString()).contains("field.required");
        Caller.Answer untitled = maker.post(LINKS, Map.of("days", 7));
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.body().toString()).contains("field.required");
        assertThat(maker.post(LINKS, wanted("x".repeat(101), 7)).body().toString())
                .contains("open.title-long");
        assertThat(maker.post(LINKS, wanted("Long", 365)).status()).isEqualTo(422);
        assertThat(nobody().post(LINKS, wanted("Nobody", 7)).status()).isEqualTo(401);
        for (int made = 0; made < 50; made++) {
            shared(maker);
        }
        Caller.Answer tooMany = maker.post(LINKS, wanted("One more", 7));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.code()).isEqualTo("open.too-many-links");
        assertThat(seat("S3").post(LINKS, wanted("Another person", 7)).status()).isEqualTo(201);
        String oldest = maker.get(LINKS).body().get(49).path("id").asString();
        assertThat(maker.delete(LINKS + "/" + oldest, 1).status()).isEqualTo(204);
        assertThat(maker.post(LINKS, wanted("One more", 7)).status()).isEqualTo(201);
    }

    @Test
    void nothingIsSharedWhileActingForSomebody() {
        Viewer self = viewer(company.user("S1"));
        Viewer acting = new Viewer(
                self.user(),
                self.name(),
                self.roles(),
                self.permissions(),
                self.language(),
                self.visibility(),
                new Behalf(UUID.randomUUID(), company.user("L2"), "Leader"));
        assertThatThrownBy(() -> links.share(OpenLinks.Purpose.RESULTS, "Title", "{}", Duration.ofDays(1), acting))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(new OpenProblem.WhileActing()));
        links.share(OpenLinks.Purpose.RESULTS, "Title", "{}", Duration.ofDays(1), self);
    }

    @Test
    void makingAndEndingIsAuditedWithoutTheSecret() {
        Caller maker = seat("L2");
        String path = shared(maker);
        maker.delete(LINKS + "/" + only(maker).path("id").asString(), 1);
        String entries = sql.fetch("select action, after, before from platform.audit_entry"
                        + " where action like 'link.%' order by id desc limit 2")
                .toString();
        assertThat(entries).contains("link.shared", "link.revoked", "Quarter");
        assertThat(entries).doesNotContain(path.substring("/open/results/".length()));
    }

    @Test
    void whoReadsTooOftenWaitsAMinute() {
        String path = shared(seat("S1"));
        for (int tries = 0; tries < 30; tries++) {
            assertThat(open(path).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = open(path);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOverIsForgottenAfterAMonth() {
        Caller maker = seat("S1");
        shared(maker);
        RecurringWork cleaning = recurring.stream()
                .filter(work -> work.name().equals("open-links"))
                .findFirst()
                .orElseThrow();
        clock.advance(Duration.ofDays(36));
        cleaning.run();
        assertThat(sql.fetchCount(org.jooq.impl.DSL.table("platform.open_link")))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        cleaning.run();
        assertThat(sql.fetchCount(org.jooq.impl.DSL.table("platform.open_link")))
                .isZero();
    }
}
