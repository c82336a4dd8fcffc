package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administrator adds a field; a seller, who has been there all the time, fills it in, looks for it and meets it at the gate. */
class OwnFieldsTest extends DemoStory {

    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @Test
    void aFieldIsAddedFilledLookedForAndDemanded() {
        Caller seller = demoCaller("handlowiec");
        Answer deal = seller.post("/api/deals", Map.of("name", "Kotłownia z polem"));
        Answer other = seller.post("/api/deals", Map.of("name", "Kotłownia bez pola"));
        String deals = "/selling/deals?filter=name+~+%22Kot%C5%82ownia%22&columns=name,stage,custom.ogrzewanie";
        try (Visitor sells = Visitor.polish(address()).signedInAs("handlowiec");
                Visitor defines = Visitor.polish(address()).signedInAs("administrator")) {
            sells.go("/selling/deals?filter=name+~+%22Kot%C5%82ownia%22");
            sells.sees("Kotłownia z polem");

            // The administrator makes a list of two values.
            defines.go("/settings/fields");
            defines.sees("Ten rodzaj rekordu nie ma pól własnych");
            defines.button("Dodaj pole").first().click();
            defines.page().getByLabel("Rodzaj pola").selectOption("option");
            text(defines, "Nazwa po polsku").fill("Ogrzewanie");
            text(defines, "Nazwa po angielsku").fill("Heating");
            fillOption(defines, 0, "Gaz", "Gas");
            fillOption(defines, 1, "Pompa ciepła", "Heat pump");
            defines.page()
                    .getByRole(AriaRole.FORM)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dodaj pole"))
                    .click();
            defines.sees("custom.ogrzewanie");
            defines.settle();

            // The seller's page, open since before, offers it without being loaded anew.
            sells.button("Kolumny").click();
            sells.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ogrzewanie"))
                    .check();
            sells.press("Escape");
            assertThat(sells.page()
                            .getByRole(AriaRole.COLUMNHEADER)
                            .filter(new Locator.FilterOptions().setHasText("Ogrzewanie")))
                    .isVisible();

            // It is filled in the record.
            sells.go("/selling/deals/" + deal.text("/id"));
            sells.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zmień: Ogrzewanie"))
                    .click();
            sells.page().getByLabel("Ogrzewanie").locator("select").selectOption("pompa_ciepla");
            sells.press("Enter");
            sells.settle();
            Assertions.assertThat(seller.get("/api/deals/" + deal.text("/id")).text("/custom/ogrzewanie"))
                    .isEqualTo("pompa_ciepla");

            // The list is filtered by it.
            sells.go(deals + "&sort=name");
            sells.button("Filtr").click();
            sells.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Ogrzewanie"))
                    .click();
            sells.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Pompa ciepła"))
                    .check();
            assertThat(sells.page().getByText("Kotłownia bez pola")).hasCount(0);
            assertThat(sells.page().getByRole(AriaRole.GRID).getByText("Kotłownia z polem"))
                    .isVisible();
            assertThat(sells.page().getByRole(AriaRole.GRID).getByText("Pompa ciepła"))
                    .isVisible();

            // A stage demands it, and the gate asks for it.
            demand("custom.ogrzewanie");
            sells.expectComplaint("422");
            sells.go("/selling/deals/" + other.text("/id"));
            sells.button("Zakwalifikowana").click();
            assertThat(sells.dialog()).isVisible();
            sells.dialog().getByLabel("Ogrzewanie").selectOption("gaz");
            sells.button("Zapisz i przenieś").click();
            assertThat(sells.dialog()).hasCount(0);
            sells.settle();
            Answer moved = seller.get("/api/deals/" + other.text("/id"));
            Assertions.assertThat(moved.text("/custom/ogrzewanie")).isEqualTo("gaz");

            // The set-up counts the records, and does not archive what a stage demands.
            defines.expectComplaint("409");
            defines.go("/settings/fields");
            defines.sees("mają je 2 rekordy");
            defines.button("Zarchiwizuj pole „Ogrzewanie”").click();
            assertThat(defines.page().getByRole(AriaRole.ALERT)).containsText("Pola wymaga");
        } finally {
            demand(null);
        }
    }

    @Test
    void aConversionOffersWhatIsKnownOfTheProspectAndWhatADealNeeds() {
        ask("prospects", "Moc kotła", "Boiler power", false);
        ask("accounts", "Moc kotła", "Boiler power", false);
        Answer needed = ask("deals", "Źródło szansy", "Source of the deal", true);
        Caller seller = demoCaller("handlowiec");
        Answer prospect = seller.post(
                "/api/prospects",
                Map.of("name", "Ola Kotłowa", "company", "Kotły Puck", "custom", Map.of("moc_kotla", "24 kW")));
        Assertions.assertThat(prospect.status()).as(prospect.body().toString()).isEqualTo(201);
        try (Visitor sells = Visitor.polish(address()).signedInAs("handlowiec")) {
            sells.expectComplaint("422");
            sells.go("/selling/prospects/" + prospect.text("/id"));
            sells.button("Przekształć w klienta").first().click();
            assertThat(sells.dialog().getByLabel("Moc kotła")).hasValue("24 kW");
            sells.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Przekształć w klienta"))
                    .click();
            Locator source = sells.dialog().getByLabel("Źródło szansy");
            assertThat(source).hasAttribute("aria-invalid", "true");
            source.fill("targi");
            sells.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Przekształć w klienta"))
                    .click();
            assertThat(sells.dialog()).hasCount(0);
            sells.settle();
            Answer done = seller.get("/api/prospects/" + prospect.text("/id"));
            Assertions.assertThat(seller.get("/api/accounts/" + done.text("/account/id"))
                            .text("/custom/moc_kotla"))
                    .isEqualTo("24 kW");
            Assertions.assertThat(
                            seller.get("/api/deals/" + done.text("/deal/id")).text("/custom/zrodlo_szansy"))
                    .isEqualTo("targi");
        } finally {
            Answer archived = demoCaller("administrator")
                    .put("/api/fields/" + needed.text("/id") + "/archived", Map.of("archived", true), needed.version());
            Assertions.assertThat(archived.status()).isEqualTo(200);
        }
    }

    private Answer ask(String object, String pl, String en, boolean required) {
        Map<String, Object> details = Map.of("labelPl", pl, "labelEn", en, "required", required);
        Answer made = demoCaller("administrator")
                .post("/api/fields", Map.of("object", object, "type", "text", "details", details));
        Assertions.assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    /** Lets the first stage demand that a field is filled, or nothing. */
    private void demand(@Nullable String field) {
        Caller director = demoCaller("dyrektor");
        JsonNode pipeline = director.get("/api/pipelines").body().get(0);
        String path = "/api/pipelines/" + pipeline.path("id").asString() + "/stages/"
                + pipeline.at("/stages/0/id").asString() + "/criteria";
        Object criteria = field == null
                ? List.of()
                : List.of(Map.of(
                        "definition", Map.of("type", "filled", "field", field),
                        "textPl", "Wiadomo, czym klient grzeje",
                        "textEn", "It is known how the customer heats"));
        Answer set = director.put(
                path, Map.of("criteria", criteria), pipeline.path("version").asLong());
        Assertions.assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
    }

    private static Locator text(Visitor visitor, String label) {
        return visitor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static void fillOption(Visitor visitor, int at, String pl, String en) {
        visitor.page().getByLabel("Po polsku", EXACTLY).nth(at).fill(pl);
        visitor.page().getByLabel("Po angielsku", EXACTLY).nth(at).fill(en);
    }
}
