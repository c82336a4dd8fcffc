package io.sternik.app.selling;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody acts for another person: sees and does what was given, and nothing beyond, before, after or instead. */
class DelegationModuleTest extends SellingProgram {

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<RecurringWork> works;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void noDelegations() {
        asOwner("delete from structure.delegation");
        today = LocalDate.parse(seat("M1").get("/api/me").text("/today"));
    }

    @Test
    void whoActsSeesWhatTheOtherSeesAndOnlySees() {
        Answer deal = open(seat("S1"), "Zastępcza", 100);
        Caller deputy = seat("S3");
        assertThat(deputy.get(path(deal)).status()).isEqualTo(404);
        String id = given("M1", "S3", "see-deals");
        assertThat(deputy.get(path(deal)).status()).as("not before acting").isEqualTo(404);
        act(deputy, id);
        assertThat(deputy.get(path(deal)).status()).isEqualTo(200);
        assertThat(deputy.get("/api/me").text("/acting/name")).isEqualTo("Marek Pierwszy");
        assertThat(deputy.get("/api/structure/visibility/why?position="
                                + company.position("S1").value())
                        .text("/actingFor"))
                .isEqualTo("Marek Pierwszy");
        Answer refused = deputy.patch(path(deal), Map.of("name", "Nie wolno"), deal.version());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(bulk(deputy, deal).status()).isEqualTo(403);
        assertThat(deputy.get("/api/deals/" + foreign(deal).text("/id")).status())
                .as("the other branch, which is the own one")
                .isEqualTo(404);
        act(deputy, null);
        assertThat(deputy.get(path(deal)).status()).isEqualTo(404);
    }

    @Test
    void whatIsDoneNamesBoth() {
        Answer deal = open(seat("S1"), "Oboje", 100);
        Caller deputy = seat("S3");
        act(deputy, given("M1", "S3", "work-on-deals"));
        assertThat(deputy.patch(path(deal), Map.of("name", "Oboje naraz"), deal.version())
                        .status())
                .isEqualTo(200);
        JsonNode line = seat("M1").get(path(deal) + "/history").body().get(0);
        assertThat(line.path("by").asString()).isEqualTo("Sylwia Ćma");
        assertThat(line.path("behalf").asString()).isEqualTo("Marek Pierwszy");
        assertThat(sql.select(AUDIT_ENTRY.AFTER)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.RECORD_ID.eq(UUID.fromString(deal.text("/id"))))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .data())
                .contains("Marek Pierwszy")
                .contains(company.user("M1").value().toString());
        assertThat(deputy.delete(path(deal), deal.version() + 1).status())
                .as("the manager may, the scope does not say so")
                .isEqualTo(403);
        assertThat(seat("M1").delete(path(deal), deal.version() + 1).status()).isLessThan(300);
    }

    @Test
    void itShrinksWithTheGiver() {
        Answer deal = open(seat("S1"), "Kurczy się", 100);
        Caller deputy = seat("S3");
        act(deputy, given("M1", "S3", "work-on-deals"));
        assertThat(deputy.get(path(deal)).status()).isEqualTo(200);
        accounts.change(company.user("M1"), Set.of(Role.RECRUITER), true, program());
        assertThat(deputy.get(path(deal)).status()).as("the giver may not sell").isEqualTo(403);
        accounts.change(company.user("M1"), Set.of(Role.MANAGER), false, program());
        assertThat(deputy.get("/api/me").body().path("acting").isNull()).isTrue();
        accounts.change(company.user("M1"), Set.of(Role.MANAGER), true, program());
        assertThat(deputy.get(path(deal)).status()).isEqualTo(200);
        asOwner("update structure.person set left_on = '" + today + "' where id = '"
                + company.person("M1").value() + "'");
        assertThat(deputy.get(path(deal)).status()).isEqualTo(404);
        asOwner("update structure.person set left_on = null");
    }

    @Test
    void afterTheEndNothingIsDoneInsteadWithTheOwnRights() {
        Caller deputy = seat("S3");
        Answer own = open(deputy, "Własna", 100);
        String id = given("M1", "S3", "work-on-deals");
        act(deputy, id);
        assertThat(seat("S4")
                        .post("/api/structure/delegations/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(seat("M1")
                        .post("/api/structure/delegations/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(204);
        Answer late = deputy.patch(path(own), Map.of("name", "Za późno"), own.version());
        assertThat(late.code()).isEqualTo("access.mandate-ended");
        assertThat(deputy.get(path(own)).text("/name")).isEqualTo("Własna");
        assertThat(deputy.patch(path(own), Map.of("name", "Znów ja"), own.version())
                        .status())
                .isEqualTo(200);
        assertThat(deputy.put("/api/me/acting", Map.of("delegation", id)).status())
                .isEqualTo(404);
    }

    @Test
    void itBeginsAndEndsOnItsDaysAndBothAreToldOnce() {
        Map<String, Object> wanted = wanted("M1", "S3", "see-deals");
        wanted.put("from", today.plusDays(1).toString());
        wanted.put("lastDay", today.plusDays(2).toString());
        String id = seat("M1").post("/api/structure/delegations", wanted).text("/id");
        assertThat(seat("S3").put("/api/me/acting", Map.of("delegation", id)).status())
                .isEqualTo(404);
        tellDue();
        assertThat(news(seat("S3"), "delegation-started", id)).isZero();
        clock.advance(Duration.ofDays(1));
        tellDue();
        tellDue();
        assertThat(news(seat("S3"), "delegation-started", id)).isEqualTo(1);
        assertThat(news(seat("M1"), "delegation-started", id)).isEqualTo(1);
        Caller deputy = seat("S3");
        act(deputy, id);
        assertThat(deputy.get("/api/me").text("/acting/lastDay"))
                .isEqualTo(today.plusDays(2).toString());
        clock.advance(Duration.ofDays(2));
        assertThat(seat("S3").put("/api/me/acting", Map.of("delegation", id)).status())
                .isEqualTo(404);
        tellDue();
        tellDue();
        assertThat(news(seat("M1"), "delegation-ended", id)).isEqualTo(1);
    }

    @Test
    void itIsNotPassedOnNorGivenToOneselfNorWiderThanOwnRights() {
        Caller deputy = seat("S3");
        act(deputy, given("M1", "S3", "see-deals"));
        assertThat(deputy.post("/api/structure/delegations", wanted("M1", "S4", "see-deals"))
                        .code())
                .isEqualTo("structure.delegation-passed-on");
        assertThat(seat("S4").post("/api/structure/delegations", of("M1", "S3")).status())
                .as("another's")
                .isEqualTo(404);
        assertThat(finding(seat("S4").post("/api/structure/delegations", wanted("M1", "S3", "see-deals"))))
                .as("a position that one does not hold")
                .isEqualTo("structure.delegation-position");
        assertThat(finding(seat("M1").post("/api/structure/delegations", wanted("M1", "M1", "see-deals"))))
                .isEqualTo("structure.delegation-oneself");
        assertThat(finding(seat("DIR").post("/api/structure/delegations", of("M1", "DIR"))))
                .as("whoever edits people gives nothing of another to oneself")
                .isEqualTo("structure.delegation-oneself");
        assertThat(seat("DIR")
                        .post("/api/structure/delegations", of("M1", "S4"))
                        .status())
                .isEqualTo(201);
        accounts.change(company.user("M2"), Set.of(Role.RECRUITER), true, program());
        assertThat(finding(seat("M2").post("/api/structure/delegations", wanted("M2", "S1", "work-on-deals"))))
                .isEqualTo("structure.delegation-scope");
        accounts.change(company.user("M2"), Set.of(Role.MANAGER), true, program());
        Map<String, Object> past = wanted("M1", "S3", "see-deals");
        past.put("from", today.minusDays(1).toString());
        assertThat(finding(seat("M1").post("/api/structure/delegations", past))).isEqualTo("structure.delegation-past");
    }

    @Test
    void whoActsDecidesForTheOtherButNotInTheOwnMatter() {
        seat("DIR")
                .put(
                        "/api/bulk-rules",
                        Map.of("records", 1, "owners", 1),
                        seat("DIR").get("/api/bulk-rules").version());
        List<String> deals = List.of(
                open(seat("S1"), "Zgoda 1", 100).text("/id"),
                open(seat("S1"), "Zgoda 2", 100).text("/id"));
        String asked = ask(seat("L1"), deals);
        Caller deputy = seat("S3");
        act(deputy, given("M1", "S3", "see-deals"));
        assertThat(deputy.get("/api/approvals/" + asked).status())
                .as("without the scope")
                .isEqualTo(403);
        act(deputy, given("M1", "S3", "approve"));
        assertThat(deputy.get("/api/approvals/" + asked).status()).isEqualTo(200);
        Caller author = seat("L1");
        act(author, given("M1", "L1", "approve"));
        assertThat(grant(author, asked).code())
                .as("the author for the superior")
                .isEqualTo("approval.own-matter");
        Answer granted = grant(deputy, asked);
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.text("/approval/steps/0/by")).isEqualTo("Sylwia Ćma");
        assertThat(granted.text("/approval/steps/0/behalf")).isEqualTo("Marek Pierwszy");

        String byManager = ask(seat("M1"), deals);
        Caller forDirector = seat("S4");
        act(forDirector, given("DIR", "S4", "approve"));
        Caller managers = seat("M1");
        act(managers, given("DIR", "M1", "approve"));
        assertThat(grant(managers, byManager).code()).isEqualTo("approval.own-matter");
        act(deputy, given("M1", "S3", "approve"));
        assertThat(grant(deputy, byManager).status()).as("for the author").isEqualTo(422);
        assertThat(grant(forDirector, byManager).status()).isEqualTo(200);
    }

    @Test
    void workThatWasBegunForAnotherDoesNotGoOnAfterTheEnd() {
        Answer deal = open(seat("S1"), "Praca", 100);
        Caller deputy = seat("S3");
        String id = given("M1", "S3", "work-on-deals");
        act(deputy, id);
        JsonNode done = ended(deputy, bulk(deputy, deal));
        assertThat(done.path("state").asString()).isEqualTo("done");
        asOwner("update platform.job set state = 'waiting', finished_at = null where id = '"
                + done.path("id").asString() + "'");
        seat("M1").post("/api/structure/delegations/" + id + "/end", Map.of());
        sql.execute(
                "insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('job', ?, now(), false, 1)",
                done.path("id").asString());
        JsonNode again = waitFor(deputy, done.path("id").asString());
        assertThat(again.path("state").asString()).isEqualTo("failed");
        assertThat(again.at("/problem/code").asString()).isEqualTo("access.mandate-ended");
    }

    private static JsonNode waitFor(Caller caller, String job) {
        for (int turn = 0; turn < 200; turn++) {
            JsonNode found = caller.get("/api/jobs/" + job).body();
            if (!Set.of("waiting", "running").contains(found.path("state").asString())) {
                return found;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the job has not ended");
    }

    private Answer foreign(Answer deal) {
        assertThat(deal.status()).isEqualTo(201);
        return open(seat("S4"), "Obca", 100);
    }

    private static Answer bulk(Caller by, Answer deal) {
        return by.post(
                "/api/deals/bulk",
                Map.of("ids", List.of(deal.text("/id")), "change", Map.of("patch", Map.of("nextStep", "x"))));
    }

    private static String ask(Caller author, List<String> deals) {
        Map<String, Object> order = Map.of(
                "ids",
                deals,
                "change",
                Map.of("patch", Map.of("nextStep", UUID.randomUUID().toString())),
                "expectedCount",
                deals.size(),
                "ask",
                "Bo tak");
        JsonNode job = ended(author, author.post("/api/deals/bulk", order));
        return job.at("/result/link").asString().substring("/approvals/".length());
    }

    private static Answer grant(Caller by, String id) {
        return by.post("/api/approvals/" + id + "/grant", Map.of("step", 1, "reason", "tak"));
    }

    private static void act(Caller deputy, @Nullable String delegation) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("delegation", delegation);
        assertThat(deputy.put("/api/me/acting", wanted).status()).isEqualTo(204);
    }

    private String given(String giver, String receiver, String scope) {
        Answer answer = seat(giver).post("/api/structure/delegations", wanted(giver, receiver, scope));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private Map<String, Object> wanted(String giver, String receiver, String scope) {
        return new HashMap<>(Map.of(
                "position", company.position(giver).value(),
                "receiver", company.person(receiver).value(),
                "scopes", List.of(scope),
                "from", today.toString(),
                "lastDay", today.plusDays(3).toString(),
                "reason", "Urlop"));
    }

    private Map<String, Object> of(String giver, String receiver) {
        Map<String, Object> wanted = wanted(giver, receiver, "see-deals");
        wanted.put("giver", company.person(giver).value());
        return wanted;
    }

    private static String finding(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        return answer.text("/findings/0/code");
    }

    private void tellDue() {
        works.stream().filter(work -> work.name().equals("delegations")).forEach(RecurringWork::run);
    }

    private static long news(Caller caller, String kind, String topic) {
        return StreamSupport.stream(
                        caller.get("/api/notifications").body().path("rows").spliterator(), false)
                .filter(news -> news.path("kind").asString().equals(kind)
                        && news.path("topic").asString().equals(topic))
                .mapToLong(news -> news.path("count").asLong())
                .sum();
    }
}
