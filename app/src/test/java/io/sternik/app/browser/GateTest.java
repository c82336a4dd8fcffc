package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a stage demands, seen from both sides: a seller fills in what is missing while moving, a director changes what is demanded. */
class GateTest extends DemoStory {

    @Test
    void aCardThatLacksSomethingIsFilledInAndMovesOn() {
        Caller seller = demoCaller("handlowiec");
        Answer deal = inOffer(seller, "Brama na tablicy");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.expectComplaint("422");
            visitor.go("/selling/deals?layout=board&filter=name+~+%22Brama+na+tablicy%22");
            visitor.drag(
                    visitor.page().locator("article[aria-label='Brama na tablicy']"),
                    visitor.page().locator("section[data-column][aria-label='Negocjacje']"));
            assertThat(visitor.dialog().getByText("Kwota oferty jest znana")).isVisible();
            field(visitor, "Kwota").fill("12 500");
            field(visitor, "Zamknięcie").fill("31.12.2099");
            visitor.button("Zapisz i przenieś").click();
            assertThat(visitor.page()
                            .locator("section[data-column][aria-label='Negocjacje']")
                            .locator("article[aria-label='Brama na tablicy']"))
                    .isVisible();
            visitor.settle();
            Answer moved = seller.get("/api/deals/" + deal.text("/id"));
            Assertions.assertThat(moved.text("/stage/name/en")).isEqualTo("Negotiation");
            Assertions.assertThat(moved.body().at("/amount/minor").asLong()).isEqualTo(12_500_00);

            visitor.button("Cofnij").click();
            assertThat(visitor.page()
                            .locator("section[data-column][aria-label='Oferta']")
                            .locator("article[aria-label='Brama na tablicy']"))
                    .isVisible();
            visitor.settle();
            Assertions.assertThat(seller.get("/api/deals/" + deal.text("/id"))
                            .body()
                            .path("amount")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void aSuperiorLetsADealPassByAReasonThatStaysInItsTimeline() {
        Answer deal = inOffer(demoCaller("handlowiec"), "Passed by word");
        try (Visitor visitor = Visitor.english(address()).signedInAs("lider")) {
            visitor.expectComplaint("422");
            visitor.go("/selling/deals/" + deal.text("/id"));
            visitor.sees("To leave this stage: 0 of 2 done");
            visitor.button("Negotiation").click();
            visitor.dialog().getByText("Let it pass all the same").click();
            field(visitor, "Reason for letting it pass").fill("The board has decided on the phone");
            visitor.button("Let it pass").click();
            assertThat(visitor.dialog()).hasCount(0);
            visitor.settle();
            visitor.sees("The board has decided on the phone");
        }
    }

    @Test
    void whatAStageDemandsIsChangedAndTheCountOfStoppedDealsIsSeenBefore() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("dyrektor")) {
            visitor.go("/settings/pipelines");
            visitor.button("Change the demands of the stage “New”").click();
            visitor.page().getByLabel("What must be done (in Polish)").fill("Wiadomo, czego klient potrzebuje");
            visitor.page().getByLabel("What must be done (in English)").fill("It is known what the customer needs");
            visitor.page()
                    .getByLabel("Field", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("nextStep");
            assertThat(visitor.page().getByText("open deals in this stage would be stopped"))
                    .isVisible();
            visitor.button("Save").click();
            assertThat(visitor.page().getByText("It is known what the customer needs"))
                    .isVisible();
            visitor.settle();
            JsonNode first = demoCaller("dyrektor").get("/api/pipelines").body().get(0);
            JsonNode held = demoCaller("dyrektor")
                    .get("/api/pipelines/" + first.path("id").asString() + "/criteria")
                    .body();
            Assertions.assertThat(held.at("/0/criteria/0/definition/field").asString())
                    .isEqualTo("nextStep");

            visitor.button("Change the demands of the stage “New”").click();
            visitor.button("Remove the demand").click();
            visitor.button("Save").click();
            assertThat(visitor.page().getByText("It is known what the customer needs"))
                    .hasCount(0);
        }
    }

    @Test
    void aLeaderAgreesToWhatAStageWantsAgreedWhileTheSellerWaitsAtTheDeal() {
        Caller director = demoCaller("dyrektor");
        JsonNode pipeline = director.get("/api/pipelines").body().get(0);
        JsonNode first = pipeline.path("stages").get(0);
        String demands = "/api/pipelines/" + pipeline.path("id").asString() + "/stages/"
                + first.path("id").asString() + "/criteria";
        demand(
                director,
                demands,
                List.of(Map.of(
                        "definition", Map.of("type", "approved", "which", "leader"),
                        "textPl", "Lider się zgadza",
                        "textEn", "The leader agrees")));
        Caller seller = demoCaller("handlowiec");
        String deal = "/api/deals/"
                + seller.post("/api/deals", Map.of("name", "Za zgodą lidera")).text("/id");
        String next = pipeline.path("stages").get(1).at("/name/pl").asString();
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.expectComplaint("422");
            visitor.go(deal.replace("/api/", "/selling/"));
            visitor.button(next).click();
            assertThat(visitor.dialog().getByText("Lider się zgadza")).isVisible();
            visitor.dialog().getByLabel("Dlaczego warto iść dalej").fill("Klient czeka na termin montażu");
            visitor.button("Poproś o zgodę").click();
            assertThat(visitor.dialog().getByRole(AriaRole.STATUS)).containsText("Czeka na decyzję");
            visitor.button("Zapisz i przenieś").click();
            assertThat(visitor.dialog().getByRole(AriaRole.ALERT)).isVisible();

            try (Visitor leader = Visitor.english(address()).signedInAs("lider")) {
                leader.go("/approvals");
                leader.sees("Klient czeka na termin montażu");
                leader.page().getByText("Za zgodą lidera").click();
                leader.button(Pattern.compile("^Agree")).click();
                leader.sees("Agreed");
            }

            visitor.button("Zapisz i przenieś").click();
            assertThat(visitor.dialog()).hasCount(0);
            Assertions.assertThat(seller.get(deal).text("/stage/name/pl")).isEqualTo(next);
        } finally {
            demand(director, demands, List.of());
        }
    }

    private static void demand(Caller director, String path, List<?> criteria) {
        long version =
                director.get("/api/pipelines").body().get(0).path("version").asLong();
        Answer set = director.put(path, Map.of("criteria", criteria), version);
        Assertions.assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
    }

    private static Answer inOffer(Caller seller, String name) {
        for (JsonNode stage : seller.get("/api/pipelines").body().get(0).path("stages")) {
            if (stage.path("code").asString().equals("offer")) {
                Answer deal = seller.post(
                        "/api/deals",
                        Map.of("name", name, "stage", stage.path("id").asString()));
                Assertions.assertThat(deal.status()).as(deal.body().toString()).isEqualTo(201);
                return deal;
            }
        }
        throw new AssertionError("no stage of proposals");
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }
}
