package io.sternik.app.selling.results;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.platform.Tables.CLOSED_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** November is closed on 1 December: what counts in it stays, and everything else goes on. */
class ClosedPeriodsModuleTest extends SellingProgram {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @BeforeEach
    void openAgain() {
        asOwner("delete from platform.closed_period");
    }

    @Test
    void aDealOfAClosedDayKeepsItsAmountStageAndExistenceAndMayStillBeRenamed() {
        Caller seller = seat("S1");
        Answer won = won(seller, "W listopadzie", 5_000);
        Answer openDeal = open(seller, "Otwarta", 700);
        closeNovember();
        seller = seat("S1");
        Map<String, Object> amount = Map.of("amount", Map.of("minor", 9_000, "currency", "PLN"));
        Answer refused = seller.patch(path(won), amount, won.version());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("dated.closed");
        assertThat(refused.text("/params/firstOpen")).isEqualTo("2026-12-01");
        assertThat(refused.text("/detail")).doesNotContain("{").contains("30");
        assertThat(move(seller, won, "offer").code()).isEqualTo("dated.closed");
        assertThat(seat("L1").delete(path(won), won.version()).code()).isEqualTo("dated.closed");
        assertThat(seller.patch(path(won), Map.of("name", "Inna nazwa"), won.version())
                        .status())
                .isEqualTo(200);
        assertThat(seller.patch(path(openDeal), amount, openDeal.version()).status())
                .isEqualTo(200);
        Answer wonNow = move(seller, seller.get(path(openDeal)), "won");
        assertThat(wonNow.status()).isEqualTo(200);
        assertThat(seller.patch(path(wonNow), Map.of("amount", Map.of("minor", 1, "currency", "PLN")), wonNow.version())
                        .status())
                .as("won on an open day")
                .isEqualTo(200);
    }

    @Test
    void manyAtOnceAreRefusedOneByOneAndUndoLeavesClosedDaysAlone() {
        Caller seller = seat("S1");
        Answer won = won(seller, "Grupa wygrana", 5_000);
        open(seller, "Grupa otwarta", 600);
        closeNovember();
        seller = seat("S1");
        JsonNode ended = ended(
                seller,
                seller.post(
                        "/api/deals/bulk",
                        Map.of(
                                "filter",
                                "name ~ \"Grupa\"",
                                "change",
                                Map.of("patch", Map.of("openedOn", "2026-11-20")),
                                "expectedCount",
                                2)));
        assertThat(ended.at("/result/details/changed").asLong())
                .as(ended.toString())
                .isEqualTo(1);
        assertThat(ended.at("/result/details/refusals/0/name").asString()).isEqualTo("Grupa wygrana");
        assertThat(ended.at("/result/details/refusals/0/reason/en").asString()).contains("closed");
        Answer undone = seller.undo(won);
        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.code()).isEqualTo("dated.closed");
        reopen(null);
        assertThat(seat("S1").undo(won).status()).as("opened again").isEqualTo(200);
    }

    @Test
    void theStructureChangesFromTheFirstOpenDayOn() {
        closeNovember();
        Caller administrator = seat("ADM");
        String position = "/api/structure/positions/" + company.position("S4").value();
        long version = administrator.get(position).version();
        Answer before = administrator.patch(position, change("2026-11-30", "change"), version);
        assertThat(before.code()).isEqualTo("dated.closed");
        Answer correction = administrator.patch(position, change("2026-12-01", "correction"), version);
        assertThat(correction.code()).as("the row begins in closed days").isEqualTo("dated.closed");
        Answer taken = administrator.patch(position, change("2026-12-01", "change"), version);
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        Answer corrected = administrator.patch(position, change("2026-12-01", "correction"), taken.version());
        assertThat(corrected.status()).isEqualTo(200);
        Map<String, Object> seatOf = Map.of(
                "person",
                company.person("ADM").value(),
                "position",
                company.position("S4").value(),
                "kind",
                "acting",
                "from",
                "2026-11-01");
        assertThat(administrator.post("/api/structure/assignments", seatOf).code())
                .isEqualTo("dated.closed");
    }

    @Test
    void closingAndOpeningNeedAReasonAFitDayAndTheRightAndAreAudited() {
        clock.setDate(DECEMBER);
        Caller administrator = seat("ADM");
        assertThat(close(administrator, "2026-12-01", "koniec", 0).code()).isEqualTo("dated.unfit-day");
        assertThat(close(administrator, "2026-11-30", " ", 0).code()).isEqualTo("dated.reason-missing");
        assertThat(close(seat("S1"), "2026-11-30", "koniec", 0).status()).isEqualTo(403);
        Answer closed = close(administrator, "2026-11-30", "koniec miesiąca", 0);
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);
        assertThat(closed.text("/through")).isEqualTo("2026-11-30");
        assertThat(close(administrator, "2026-10-31", "wstecz", 1).code()).isEqualTo("dated.unfit-day");
        assertThat(close(administrator, "2026-11-30", "drugi raz", 0).status()).isEqualTo(412);
        Answer opened = reopen("2026-10-31");
        assertThat(opened.text("/through")).isEqualTo("2026-10-31");
        assertThat(opened.body().path("steps").size()).isEqualTo(2);
        assertThat(opened.text("/steps/0/reason")).isEqualTo("pomyłka");
        assertThat(opened.text("/steps/0/by")).isEqualTo("Ada Min");
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.OBJECT.eq("closed-period"))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .endsWith("closed-period.closed", "closed-period.reopened");
        assertThat(sql.fetchCount(CLOSED_PERIOD)).isEqualTo(2);
    }

    private void closeNovember() {
        clock.setDate(DECEMBER);
        assertThat(close(seat("ADM"), "2026-11-30", "koniec miesiąca", 0).status())
                .isEqualTo(200);
    }

    private static Answer close(Caller caller, String through, String reason, long version) {
        return caller.post(
                "/api/closed-periods/close", Map.of("topic", "results", "through", through, "reason", reason), version);
    }

    private Answer reopen(@Nullable String through) {
        Caller administrator = seat("ADM");
        Map<String, Object> body = new HashMap<>(Map.of("topic", "results", "reason", "pomyłka"));
        body.put("through", through);
        long version =
                administrator.get("/api/closed-periods").body().at("/0/version").asLong();
        return administrator.post("/api/closed-periods/reopen", body, version);
    }

    private static Map<String, Object> change(String from, String mode) {
        return Map.of(
                "title", Map.of("pl", "Od " + from, "en", mode), "from", from, "mode", mode, "reason", "sprawdzenie");
    }
}
