package io.sternik.app.selling.deals;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Deals over the API: open, change, move, delete, and what refuses. */
class DealsModuleTest extends SellingProgram {

    @Autowired
    private ChangeSets changeSets;

    @Test
    void aNewDealBelongsToItsSellerAndStandsInTheFirstStage() {
        Answer deal = open(seat("S1"), "Kotły", 1_234_56);
        assertThat(deal.status()).isEqualTo(201);
        assertThat(deal.text("/owner/position"))
                .isEqualTo(company.position("S1").value().toString());
        assertThat(deal.text("/stage/kind")).isEqualTo("open");
        assertThat(deal.body().at("/amount/minor").asLong()).isEqualTo(1_234_56);
        assertThat(deal.tag()).isEqualTo("\"1\"");
    }

    @Test
    void losingNeedsAReasonAndLeavesTheDealAsItWasWithoutOne() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Rury", 100);
        Answer refused = seller.post(path(deal) + "/move", Map.of("to", stage("lost")), 1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("deal.lost-reason-missing");
        assertThat(seller.get(path(deal)).text("/stage/kind")).isEqualTo("open");
        assertThat(move(seller, deal, "lost").status()).isEqualTo(200);
    }

    @Test
    void closingKeepsPositionUnitAndPersonOfTheDay() {
        Answer deal = won(seat("S1"), "Pompy", 5_000);
        var row = sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(UUID.fromString(deal.text("/id"))))
                .fetchSingle();
        assertThat(row.getClosedPosition()).isEqualTo(company.position("S1").value());
        assertThat(row.getClosedUnit()).isEqualTo(company.unit("NORTH").value());
        assertThat(row.getClosedPerson()).isEqualTo(company.person("S1").value());
    }

    @Test
    void reopeningForgetsTheClosing() {
        Caller seller = seat("S1");
        Answer won = won(seller, "Zawory", 5_000);
        Answer open = move(seller, won, "offer");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body().path("closedOn").isNull()).isTrue();
        assertThat(sql.fetchCount(STAGE_CHANGE, STAGE_CHANGE.DEAL.eq(UUID.fromString(won.text("/id")))))
                .isEqualTo(3);
    }

    @Test
    void aWriteBasedOnAnOldVersionTellsWhatOthersChanged() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Grzejniki", 100);
        seller.patch(path(deal), Map.of("nextStep", "Zadzwonić"), 1);
        Answer stale = seller.patch(path(deal), Map.of("name", "Grzejniki 2"), 1);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("record.changed");
        assertThat(stale.body().at("/params/changedFields/0").asString()).isEqualTo("nextStep");
        assertThat(stale.body().at("/params/currentVersion").asLong()).isEqualTo(2);
        assertThat(seller.patchBlindly(path(deal), Map.of("name", "x")).status())
                .isEqualTo(428);
    }

    @Test
    void aPatchLeavesOutWhatItDoesNotNameAndEmptiesWhatIsNull() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Armatura", 100);
        Answer step = seller.patch(path(deal), Map.of("nextStep", "Wizyta", "closeOn", "2026-12-01"), 1);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("nextStep", null);
        Answer emptied = seller.patch(path(deal), nothing, step.version());
        assertThat(emptied.body().path("nextStep").isNull()).isTrue();
        assertThat(emptied.text("/closeOn")).isEqualTo("2026-12-01");
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("name", null);
        assertThat(seller.patch(path(deal), nameless, emptied.version()).status())
                .isEqualTo(422);
    }

    @Test
    void aForeignDealIsNotFoundWhateverIsAsked() {
        Answer foreign = open(seat("S3"), "Cudza", 100);
        Caller manager = seat("M1");
        assertThat(manager.get(path(foreign)).status()).isEqualTo(404);
        assertThat(manager.get(path(foreign) + "/history").status()).isEqualTo(404);
        assertThat(manager.patch(path(foreign), Map.of("name", "x"), 1).status())
                .isEqualTo(404);
        assertThat(move(manager, foreign, "won").status()).isEqualTo(404);
        assertThat(manager.get("/api/deals?filter=name+~+cudza")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isZero();
        assertThat(seat("M2").get(path(foreign)).status()).isEqualTo(200);
    }

    @Test
    void aDealCannotBeGivenOutOfSight() {
        Caller leader = seat("L1");
        Answer deal = open(leader, "Oddawana", 100);
        Answer refused =
                leader.patch(path(deal), Map.of("owner", company.position("S3").value()), 1);
        assertThat(refused.code()).isEqualTo("deal.foreign-owner");
        assertThat(leader.patch(
                                path(deal),
                                Map.of("owner", company.position("S2").value()),
                                1)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyMakesOneDealAndAnotherBodyIsRefused() {
        Caller seller = seat("S1");
        UUID key = UUID.randomUUID();
        Answer first = seller.postOnce("/api/deals", Map.of("name", "Raz"), key);
        Answer again = seller.postOnce("/api/deals", Map.of("name", "Raz"), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(seller.postOnce("/api/deals", Map.of("name", "Dwa"), key).code())
                .isEqualTo("request.key-reused");
        assertThat(seller.get("/api/deals?filter=name+%3D+Raz")
                        .body()
                        .at("/count/value")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Caller seller = seat("S1");
        UUID key = UUID.randomUUID();
        assertThat(seller.postOnce("/api/deals", Map.of("name", " "), key).status())
                .isEqualTo(422);
        assertThat(seller.postOnce("/api/deals", Map.of("name", "Poprawiona"), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDeletedDealComesBackByUndo() {
        Caller leader = seat("L1");
        Answer deal = open(leader, "Skasowana", 100);
        Answer deleted = leader.delete(path(deal), 1);
        assertThat(leader.get(path(deal)).status()).isEqualTo(404);
        Answer undone = leader.post("/api/change-sets/" + deleted.text("/changeSet") + "/undo", Map.of());
        assertThat(undone.body().path("restored").asLong()).isEqualTo(1);
        assertThat(leader.get(path(deal)).status()).isEqualTo(200);
        assertThat(seat("S1").delete(path(deal), 3).status()).isEqualTo(403);
    }

    @Test
    void undoGivesTheProductBackUnlessItWasChangedSince() {
        Caller director = seat("DIR");
        String line = director.post("/api/product-lines", Map.of("code", "L", "name", Map.of("pl", "L", "en", "L")))
                .text("/id");
        List<String> products = java.util.stream.Stream.of("A", "B", "C")
                .map(code -> director.post(
                                "/api/products",
                                Map.of("code", code, "name", Map.of("pl", code, "en", code), "line", line))
                        .text("/id"))
                .toList();
        Answer deal = open(director, "Z produktem", 100);
        director.patch(path(deal), Map.of("product", products.get(1)), 1);
        ChangeSetId first = productChange(deal, products.get(0), products.get(1));
        ChangeSetId stale = productChange(deal, products.get(0), products.get(2));

        assertThat(changeSets.undo(stale, program()).conflicts())
                .containsExactly(new Undoable.Conflict("deal", UUID.fromString(deal.text("/id")), "product"));
        assertThat(director.get(path(deal)).text("/product/id")).isEqualTo(products.get(1));
        assertThat(changeSets.undo(first, program()).conflicts()).isEmpty();
        assertThat(director.get(path(deal)).text("/product/id")).isEqualTo(products.get(0));
    }

    private ChangeSetId productChange(Answer deal, String before, String after) {
        return inTransaction(() -> {
            ChangeSetId changeSet = changeSets.open("import", "test", program());
            changeSets.append(
                    changeSet,
                    List.of(new ChangeSets.Item(
                            new RecordRef("deal", UUID.fromString(deal.text("/id"))),
                            ChangeSets.Operation.UPDATED,
                            List.of(new FieldChange("product", before, after)),
                            2)));
            return changeSet;
        });
    }

    @Test
    void everyChangeIsInTheHistoryAndTheAudit() {
        Caller seller = seat("S1");
        Answer deal = open(seller, "Z historią", 100);
        Answer moved = move(seller, deal, "offer");
        JsonNode history = seller.get(path(deal) + "/history").body();
        assertThat(history.get(0).path("field").asString()).isEqualTo("stage");
        assertThat(history.get(0).path("after").asString())
                .isEqualTo(stage("offer").toString());
        UUID id = UUID.fromString(moved.text("/id"));
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.RECORD_ID.eq(id))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .isEqualTo(List.of("deal.opened", "deal.moved"));
    }

    @Test
    void aFilterThatCannotBeReadSaysWhereAndWhatCouldStandThere() {
        Answer refused = seat("S1").get("/api/deals?filter=amuont+%3E+5");
        assertThat(refused.code()).isEqualTo("filter.syntax");
        assertThat(refused.body().at("/params/position").asInt()).isZero();
        assertThat(refused.body().at("/params/proposals/0").asString()).isEqualTo("amount");
    }
}
