package io.sternik.app.selling.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Activities and timelines over the API: who sees them, finishing with the next step, what a record tells, undo. */
class ActivitiesModuleTest extends SellingProgram {

    private static final String TOMORROW = "2026-11-24";

    @Test
    void aNoteTakesItsSubjectFromTheTextAndStandsOnTheTimeline() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z notatką", 100);
        Answer note = activity(
                seller, Map.of("kind", "note", "body", "Chcą rabatu.\nDrugi wiersz", "deal", deal.text("/id")));
        assertThat(note.text("/subject")).isEqualTo("Chcą rabatu.");
        assertThat(note.text("/state")).isEqualTo("done");
        assertThat(kinds(seller.get(path(deal) + "/timeline"))).containsExactly("note", "opened");
        assertThat(seller.post("/api/activities", Map.of("kind", "call", "subject", " "))
                        .text("/findings/0/field"))
                .isEqualTo("subject");
    }

    @Test
    void anActivityIsSeenByItsOwnerAndByWhoeverSeesWhatItIsAbout() {
        Answer account = seat("S1").post("/api/accounts", Map.of("name", "Wspólny klient"));
        Answer own = activity(seat("S1"), Map.of("kind", "task", "subject", "Bez klienta"));
        Answer about = activity(
                seat("DIR"),
                Map.of(
                        "kind",
                        "call",
                        "subject",
                        "Telefon dyrektora",
                        "account",
                        account.text("/id"),
                        "dueOn",
                        TOMORROW));
        assertThat(seat("S1").get(path(about)).status()).isEqualTo(200);
        assertThat(seat("S2").get(path(about)).status()).isEqualTo(404);
        assertThat(seat("L1").get(path(own)).status()).isEqualTo(200);
        assertThat(seat("M2").get(path(own)).status()).isEqualTo(404);
        Answer hidden = open(seat("DIR"), "Tajna szansa", 5);
        Answer secret = activity(
                seat("DIR"),
                Map.of(
                        "kind",
                        "call",
                        "subject",
                        "Tajne",
                        "done",
                        true,
                        "account",
                        account.text("/id"),
                        "deal",
                        hidden.text("/id")));
        assertThat(seat("S1").get(path(secret)).status()).isEqualTo(404);
        assertThat(seat("S1")
                        .get("/api/accounts/" + account.text("/id") + "/timeline")
                        .body()
                        .toString())
                .doesNotContain("Tajne")
                .doesNotContain("Tajna");
        assertThat(seat("DIR")
                        .get("/api/accounts/" + account.text("/id") + "/timeline")
                        .body()
                        .toString())
                .contains("Tajne");
        assertThat(seat("S1")
                        .post(
                                "/api/activities",
                                Map.of("kind", "call", "subject", "Nie moja", "deal", hidden.text("/id")))
                        .text("/findings/0/field"))
                .isEqualTo("deal");
    }

    @Test
    void aPlannedActivityIsTheNextStepOfItsDealUntilItIsOver() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z krokiem", 100);
        Answer call = activity(
                seller,
                Map.of(
                        "kind",
                        "call",
                        "subject",
                        "Zadzwonić w sprawie oferty",
                        "dueOn",
                        TOMORROW,
                        "deal",
                        deal.text("/id")));
        assertThat(seller.get(path(deal)).text("/nextStep")).isEqualTo("Zadzwonić w sprawie oferty");
        assertThat(seller.get(path(deal)).text("/nextStepOn")).isEqualTo(TOMORROW);
        Answer finished = seller.post(
                path(call) + "/done",
                Map.of(
                        "outcome",
                        "Chcą spotkania",
                        "next",
                        Map.of("kind", "visit", "subject", "Wizyta", "dueOn", "2026-11-27")),
                call.version());
        assertThat(finished.status()).as(finished.body().toString()).isEqualTo(200);
        assertThat(finished.text("/done/state")).isEqualTo("done");
        assertThat(finished.text("/next/deal/id")).isEqualTo(deal.text("/id"));
        Answer after = seller.get(path(deal));
        assertThat(after.text("/nextStep")).isEqualTo("Wizyta");
        assertThat(after.text("/lastTouchAt")).isNotBlank();
        seller.undo(finished);
        Answer back = seller.get(path(deal));
        assertThat(back.text("/nextStep")).isEqualTo("Zadzwonić w sprawie oferty");
        assertThat(back.body().path("lastTouchAt").isNull()).isTrue();
        assertThat(seller.get(path(call)).text("/state")).isEqualTo("planned");
        assertThat(seller.get("/api/activities?filter=kind%3Dvisit")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
    }

    @Test
    void noNoteAndNoTaskCountsAsTalkingToTheCustomer() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Bez rozmowy", 100);
        activity(seller, Map.of("kind", "note", "subject", "Uwaga", "deal", deal.text("/id")));
        activity(seller, Map.of("kind", "task", "subject", "Zadanie", "done", true, "deal", deal.text("/id")));
        assertThat(seller.get(path(deal)).body().path("lastTouchAt").isNull()).isTrue();
        Answer visit =
                activity(seller, Map.of("kind", "visit", "subject", "Wizyta", "done", true, "deal", deal.text("/id")));
        assertThat(seller.get(path(deal)).text("/lastTouchAt")).isNotBlank();
        assertThat(seller.delete(path(visit), visit.version()).status()).isEqualTo(200);
        assertThat(seller.get(path(deal)).body().path("lastTouchAt").isNull()).isTrue();
    }

    @Test
    void movingToAnotherDayKeepsTheTimeOfDay() {
        Caller seller = seat("S3");
        Answer visit = activity(
                seller,
                Map.of(
                        "kind",
                        "visit",
                        "subject",
                        "O dziesiątej",
                        "startsAt",
                        "2026-11-24T09:00:00Z",
                        "durationMinutes",
                        60));
        assertThat(visit.text("/day")).isEqualTo(TOMORROW);
        Answer moved = seller.patch(path(visit), Map.of("day", "2026-11-30"), visit.version());
        assertThat(moved.text("/startsAt")).startsWith("2026-11-30T09:00");
        assertThat(moved.text("/day")).isEqualTo("2026-11-30");
        assertThat(seller.patch(path(visit), Map.of("durationMinutes", 0), moved.version())
                        .text("/findings/0/code"))
                .isEqualTo("activity.duration");
        assertThat(seller.get("/api/activities?filter=day+in+next+7+days+and+owner%3Dme")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void theTimelineOfAnAccountTellsAllOfItPageByPageByKindAndByWords() {
        Caller seller = seat("S1");
        Answer account = seller.post("/api/accounts", Map.of("name", "Opowiedziana"));
        Answer contact = seller.post(
                "/api/contacts", Map.of("given", "Łucja", "family", "Świąć", "account", account.text("/id")));
        Answer deal = seller.post(
                "/api/deals",
                Map.of("name", "Kotłownia", "account", account.text("/id"), "contact", contact.text("/id")));
        activity(seller, Map.of("kind", "call", "subject", "Rozmowa o źródle", "done", true, "deal", deal.text("/id")));
        move(seller, deal, "won");
        Answer edited = seller.patch("/api/accounts/" + account.text("/id"), Map.of("town", "Łódź"), account.version());
        String path = "/api/accounts/" + account.text("/id") + "/timeline";
        assertThat(kinds(seller.get(path)))
                .containsExactlyInAnyOrder("changed", "won", "call", "opened", "person", "created");
        assertThat(walk(seller, path, 2)).isEqualTo(kinds(seller.get(path)));
        assertThat(kinds(seller.get(path + "?kinds=stages"))).containsExactly("won", "opened");
        assertThat(kinds(seller.get(path + "?search=zrodle"))).containsExactly("call");
        assertThat(kinds(seller.get(path + "?search=lodz"))).containsExactly("changed");
        seller.undo(edited);
        JsonNode undone = StreamSupport.stream(
                        seller.get(path).body().path("entries").spliterator(), false)
                .filter(entry -> !entry.path("undoneAt").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(undone.path("kind").asString()).isEqualTo("changed");
        assertThat(kinds(seller.get("/api/contacts/" + contact.text("/id") + "/timeline")))
                .contains("won", "opened", "created");
        assertThat(seat("S2").get(path).status()).isEqualTo(404);
        Answer page = seller.get("/api/accounts/" + account.text("/id") + "/page");
        assertThat(page.body().at("/page/related/contacts").asInt()).isEqualTo(1);
        assertThat(page.body().at("/page/related/deals").asInt()).isEqualTo(1);
        assertThat(page.text("/account/name")).isEqualTo("Opowiedziana");
        assertThat(seller.get(path + "?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void manyActivitiesAreCalledOffAtOnceAndComeBack() {
        Caller seller = seat("S4");
        for (String subject : List.of("Raz", "Dwa", "Trzy")) {
            activity(seller, Map.of("kind", "task", "subject", subject, "dueOn", TOMORROW));
        }
        Answer job = seller.post(
                "/api/activities/bulk",
                Map.of(
                        "filter",
                        "state = planned and owner = me",
                        "change",
                        Map.of("patch", Map.of("state", "cancelled"))));
        assertThat(job.status()).isEqualTo(202);
        org.awaitility.Awaitility.await()
                .until(() -> seller.get("/api/activities?filter=state%3Dcancelled")
                                .body()
                                .at("/count/value")
                                .asLong()
                        == 3);
    }

    private static List<String> walk(Caller caller, String path, int limit) {
        List<String> kinds = new java.util.ArrayList<>();
        String after = "";
        do {
            Answer page = caller.get(path + "?limit=" + limit + "&after=" + after);
            kinds.addAll(kinds(page));
            JsonNode next = page.body().path("next");
            after = next.isNull()
                    ? ""
                    : java.net.URLEncoder.encode(next.asString(), java.nio.charset.StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return kinds;
    }

    private static List<String> kinds(Answer timeline) {
        return StreamSupport.stream(timeline.body().path("entries").spliterator(), false)
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private static Answer activity(Caller caller, Map<String, Object> body) {
        Answer made = caller.post("/api/activities", new HashMap<>(body));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    protected static String path(Answer record) {
        return record.body().has("kind") ? "/api/activities/" + record.text("/id") : SellingProgram.path(record);
    }
}
