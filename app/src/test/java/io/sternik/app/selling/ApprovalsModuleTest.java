package io.sternik.app.selling;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.selling.Tables.DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.engine.finding.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A large change of deals waits for another person: who may decide, in which order, what is then done, and what is not. */
class ApprovalsModuleTest extends SellingProgram {

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<RecurringWork> works;

    private Caller director = nobody();
    private Caller manager = nobody();

    @BeforeEach
    void moreThanTwoAreMany() {
        director = seat("DIR");
        manager = seat("M1");
        limits(2, 1, null);
    }

    @Test
    void whatIsLargeIsAskedSeenDecidedByTheSuperiorAndThenDone() {
        three("Duże");
        Map<String, Object> order = step("Duże");
        Answer refused = manager.post("/api/deals/bulk", order);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("bulk.needs-approval");
        JsonNode preview = ended(manager, manager.post("/api/deals/bulk", with(order, "preview", true)));
        assertThat(preview.at("/result/details/approval/of/0").asString()).isEqualTo("Daria Dyrka");
        String id = ask(manager, order);
        assertThat(steps("Duże")).containsOnlyNulls();
        assertThat(director.get("/api/approvals/waiting")
                        .body()
                        .path("toDecide")
                        .asInt())
                .isEqualTo(1);
        JsonNode seen = director.get("/api/approvals/" + id).body();
        assertThat(seen.at("/shown/outcome/changed").asInt()).isEqualTo(3);
        assertThat(seen.at("/shown/sums/0/minor").asLong()).isEqualTo(600);
        assertThat(seen.at("/shown/sample/0/changes/0/after").asString()).isEqualTo("Zadzwonić");
        assertThat(seen.at("/shown/sample/0/name").asString()).startsWith("Duże");
        assertThat(seen.at("/approval/mayDecide").asBoolean()).isTrue();
        assertThat(news(director, "approval-asked")).hasSize(1);

        assertThat(grant(director, id, 1).status()).isEqualTo(200);
        JsonNode done = carriedOut(manager, id);
        assertThat(done.at("/approval/state").asString()).isEqualTo("done");
        assertThat(steps("Duże")).containsOnly("Zadzwonić");
        assertThat(news(manager, "approval-decided"))
                .singleElement()
                .satisfies(told -> assertThat(told.at("/text/en").asString()).contains("Daria Dyrka"));
        assertThat(sql.fetch("select distinct kind from platform.notification where asked")
                        .map(row -> row.get("kind")))
                .as("what was asked for")
                .containsExactlyInAnyOrder("approval-decided", "job-ended");
        assertThat(director.get("/api/approvals").body().path("toDecide")).isEmpty();
        String act = done.at("/approval/outcome/changeSet").asString();
        assertThat(manager.post("/api/change-sets/" + act + "/undo", Map.of())
                        .body()
                        .path("restored")
                        .asInt())
                .isEqualTo(3);
        assertThat(steps("Duże")).containsOnlyNulls();
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .RECORD_ID
                                .eq(UUID.fromString(id))
                                .and(AUDIT_ENTRY.ACTION.in("approval.asked", "approval.granted"))))
                .isEqualTo(2);
    }

    @Test
    void nobodyDecidesTheirOwnMatterAndOthersDoNotLearnOfIt() {
        three("Własne");
        String id = ask(manager, step("Własne"));
        for (String act : List.of("grant", "refuse")) {
            Answer own = manager.post("/api/approvals/" + id + "/" + act, verdict(1));
            assertThat(own.status()).isEqualTo(422);
            assertThat(own.code()).isEqualTo("approval.own-matter");
        }
        for (String other : List.of("M2", "L1", "S1", "ADM")) {
            assertThat(seat(other).get("/api/approvals/" + id).status()).isEqualTo(404);
            assertThat(grant(seat(other), id, 1).status()).isEqualTo(404);
        }
        assertThat(director.post("/api/approvals/" + id + "/withdraw", Map.of()).status())
                .isEqualTo(404);
        assertThat(manager.post("/api/approvals/" + id + "/withdraw", Map.of()).status())
                .isEqualTo(200);
        assertThat(grant(director, id, 1).code()).isEqualTo("approval.already-ended");
        assertThat(steps("Własne")).containsOnlyNulls();
    }

    @Test
    void aRefusalNeedsAReasonAndChangesNothing() {
        three("Odmowa");
        String id = ask(manager, step("Odmowa"));
        Answer silent = director.post("/api/approvals/" + id + "/refuse", Map.of("step", 1, "reason", " "));
        assertThat(silent.body().at("/findings/0/code").asString()).isEqualTo("approval.reason-missing");
        director.post("/api/approvals/" + id + "/refuse", Map.of("step", 1, "reason", "Najpierw porozmawiajmy"));
        assertThat(grant(director, id, 1).status()).isEqualTo(409);
        JsonNode mine = manager.get("/api/approvals/" + id).body();
        assertThat(mine.at("/approval/state").asString()).isEqualTo("refused");
        assertThat(mine.at("/approval/steps/0/reason").asString()).isEqualTo("Najpierw porozmawiajmy");
        assertThat(news(manager, "approval-decided"))
                .anySatisfy(told -> assertThat(told.at("/text/pl").asString()).contains("Najpierw porozmawiajmy"));
        assertThat(steps("Odmowa")).containsOnlyNulls();
    }

    @Test
    void stepsAreDecidedInOrderEachByAnotherPerson() {
        limits(2, 1, 2);
        three("Kroki");
        String id = ask(manager, step("Kroki"));
        Caller administrator = seat("ADM");
        assertThat(grant(administrator, id, 1).status()).isEqualTo(404);
        assertThat(grant(administrator, id, 2).status()).isEqualTo(404);
        assertThat(grant(director, id, 1).body().at("/approval/state").asString())
                .isEqualTo("asked");
        assertThat(grant(director, id, 2).code()).isEqualTo("approval.own-matter");
        assertThat(steps("Kroki")).containsOnlyNulls();
        assertThat(administrator
                        .get("/api/approvals/waiting")
                        .body()
                        .path("toDecide")
                        .asInt())
                .isEqualTo(1);
        JsonNode seen = administrator.get("/api/approvals/" + id).body();
        assertThat(seen.at("/shown/sample")).isEmpty();
        assertThat(seen.at("/shown/hidden").asInt()).isEqualTo(3);
        assertThat(grant(administrator, id, 2).status()).isEqualTo(200);
        assertThat(carriedOut(manager, id).at("/approval/state").asString()).isEqualTo("done");
        assertThat(steps("Kroki")).containsOnly("Zadzwonić");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsTold() {
        three("Wyścig");
        String id = ask(director, step("Wyścig"));
        Caller first = as(finance("first"));
        Caller second = as(finance("second"));
        List<Answer> answers = Stream.of(first, second)
                .map(caller -> CompletableFuture.supplyAsync(() -> grant(caller, id, 1)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("approval.already-decided");
            assertThat(answer.text("/detail")).contains("Finance");
        });
        assertThat(carriedOut(director, id).at("/approval/state").asString()).isEqualTo("done");
    }

    @Test
    void whatIsNotAnyMoreWhatWasApprovedIsNotDone() {
        List<Answer> deals = three("Pieczęć");
        String grown = ask(manager, step("Pieczęć"));
        open(seat("S1"), "Pieczęć 4", 100);
        grant(director, grown, 1);
        assertThat(carriedOut(manager, grown).at("/approval/state").asString()).isEqualTo("failed");
        String swapped = ask(manager, step("Pieczęć"));
        seat("S1").patch(path(deals.getFirst()), Map.of("name", "Inna"), 1);
        open(seat("S1"), "Pieczęć 5", 100);
        grant(director, swapped, 1);
        JsonNode failed = carriedOut(manager, swapped);
        assertThat(failed.at("/approval/state").asString()).isEqualTo("failed");
        assertThat(failed.at("/approval/outcome/text/en").asString()).contains("not those that were approved");
        String forged = ask(manager, step("Pieczęć"));
        asOwner("update platform.approval set content = jsonb_set(content, '{wanted,change,patch,nextStep}',"
                + " '\"Podmienione\"') where id = '" + forged + "'");
        assertThat(grant(director, forged, 1).code()).isEqualTo("approval.content-changed");
        assertThat(steps("Pieczęć")).containsOnlyNulls();
    }

    @Test
    void theSuperiorIsWhoeverIsItToday() {
        three("Zwierzchnik");
        String id = ask(seat("L1"), step("Zwierzchnik"));
        assertThat(manager.get("/api/approvals/" + id).status()).isEqualTo(200);
        asOwner("update structure.person set left_on = '2026-11-23' where id = '"
                + company.person("M1").value() + "'");
        assertThat(director.get("/api/approvals/" + id).status()).isEqualTo(200);
        assertThat(grant(manager, id, 1).status()).isEqualTo(404);
        accounts.change(company.user("L1"), Set.of(Role.LEADER), false, program());
        assertThat(grant(director, id, 1).code()).isEqualTo("approval.author-left");
        accounts.change(company.user("L1"), Set.of(Role.LEADER), true, program());
        assertThat(grant(director, id, 1).status()).isEqualTo(200);
        assertThat(carriedOut(seat("L1"), id).at("/approval/state").asString()).isEqualTo("done");
        asOwner("update structure.person set left_on = null");
    }

    @Test
    void whatNobodyDecidesEndsByItself() {
        three("Termin");
        String id = ask(manager, step("Termin"));
        clock.advance(Duration.ofDays(15));
        director = seat("DIR");
        assertThat(grant(director, id, 1).code()).isEqualTo("approval.already-ended");
        works.stream().filter(work -> work.name().equals("approvals")).forEach(RecurringWork::run);
        manager = seat("M1");
        assertThat(manager.get("/api/approvals/" + id).text("/approval/state")).isEqualTo("expired");
        assertThat(news(manager, "approval-decided"))
                .anySatisfy(told -> assertThat(told.at("/text/en").asString()).startsWith("Nobody decided"));
    }

    @Test
    void smallChangesAndNewOwnersHaveLimitsOfTheirOwn() {
        List<Answer> deals = three("Próg");
        List<String> two = deals.stream().limit(2).map(deal -> deal.text("/id")).toList();
        JsonNode done = ended(
                manager,
                manager.post(
                        "/api/deals/bulk", Map.of("ids", two, "change", Map.of("patch", Map.of("nextStep", "x")))));
        assertThat(done.at("/result/details/changed").asInt()).isEqualTo(2);
        UUID other = company.position("S2").value();
        Map<String, Object> owner = Map.of("ids", two, "change", Map.of("patch", Map.of("owner", other)));
        assertThat(manager.post("/api/deals/bulk", owner).code()).isEqualTo("bulk.needs-approval");
        assertThat(manager.put("/api/bulk-rules", Map.of("records", 1), 1).status())
                .isEqualTo(403);
        assertThat(director.put("/api/bulk-rules", Map.of("records", 0), version())
                        .status())
                .isEqualTo(422);
        director.put("/api/bulk-rules", Map.of(), version());
        assertThat(ended(manager, manager.post("/api/deals/bulk", owner))
                        .at("/result/details/changed")
                        .asInt())
                .isEqualTo(2);
    }

    private long version() {
        return director.get("/api/bulk-rules").version();
    }

    private void limits(int records, int owners, @Nullable Integer twice) {
        Map<String, Object> wanted = new HashMap<>(Map.of("records", records, "owners", owners));
        if (twice != null) {
            wanted.put("twice", twice);
        }
        assertThat(director.put("/api/bulk-rules", wanted, version()).status()).isEqualTo(200);
    }

    private UserId finance(String name) {
        return accounts.create(
                name + "@finance.example", "Finance " + name, Set.of(Role.FINANCE), null, Language.EN, program());
    }

    private List<Answer> three(String name) {
        return Stream.of(1, 2, 3)
                .map(i -> open(seat("S1"), name + " " + i, 100L * i))
                .toList();
    }

    private static Map<String, Object> step(String name) {
        return Map.of("filter", "name ~ \"" + name + "\"", "change", Map.of("patch", Map.of("nextStep", "Zadzwonić")));
    }

    private static Map<String, Object> with(Map<String, Object> order, String key, Object value) {
        Map<String, Object> more = new HashMap<>(order);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> verdict(int step) {
        return Map.of("step", step, "reason", "bo tak");
    }

    /** Asks for the change after a preview; answers the id of what was asked. */
    private static String ask(Caller author, Map<String, Object> order) {
        long count = ended(author, author.post("/api/deals/bulk", with(order, "preview", true)))
                .at("/result/details/count")
                .asLong();
        JsonNode job = ended(
                author, author.post("/api/deals/bulk", with(with(order, "expectedCount", count), "ask", "Porządki")));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job.at("/result/link").asString().substring("/approvals/".length());
    }

    private static Answer grant(Caller by, String id, int step) {
        return by.post("/api/approvals/" + id + "/grant", verdict(step));
    }

    private static JsonNode carriedOut(Caller author, String id) {
        for (int turn = 0; turn < 200; turn++) {
            JsonNode found = author.get("/api/approvals/" + id).body();
            if (Set.of("done", "failed").contains(found.at("/approval/state").asString())) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("it is not carried out");
    }

    private static List<JsonNode> news(Caller caller, String kind) {
        return StreamSupport.stream(
                        caller.get("/api/notifications").body().path("rows").spliterator(), false)
                .filter(news -> news.path("kind").asString().equals(kind)
                        && news.path("readAt").isNull())
                .toList();
    }

    private List<String> steps(String name) {
        return sql.select(DEAL.NEXT_STEP)
                .from(DEAL)
                .where(DEAL.NAME.startsWith(name))
                .fetch(DEAL.NEXT_STEP);
    }
}
