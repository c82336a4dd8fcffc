package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people on one deal: shares that add up while they are typed, what they come to and why, and the way back. */
class TeamTest extends DemoStory {

    @Test
    void aColleagueIsAddedWithAShareOfTheRevenue() {
        Caller seller = demoCaller("handlowiec");
        Map<String, Object> amount = Map.of("minor", 100_001, "currency", "PLN");
        String deal = seller.post("/api/deals", Map.of("name", "Wspólna kotłownia", "amount", amount))
                .text("/id");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            visitor.page()
                    .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Zespół"))
                    .click();
            visitor.button("Dodaj osoby").click();
            visitor.page().getByLabel("Osoba, wiersz 2").fill("Handlowiec");
            Locator found =
                    visitor.page().locator("[role=listbox] [role=option]").first();
            assertThat(found).containsText("Handlowiec");
            found.click();
            visitor.page().getByLabel("Udział, wiersz 2").selectOption("revenue");
            visitor.page().getByLabel("Ile, wiersz 2").fill("33,33");
            visitor.page().keyboard().press("Tab");
            visitor.sees("66,67%");
            visitor.button("Zapisz zespół").click();
            visitor.sees("666,71");
            visitor.page()
                    .locator("ol[aria-label='Kto pracuje przy szansie'] button")
                    .last()
                    .click();
            visitor.sees("Podział szansy");
            Assertions.assertThat(members(seller, deal)).hasSize(2);
            visitor.press("Escape");
            visitor.button("Cofnij").first().click();
            assertThat(visitor.button("Dodaj osoby")).isVisible();
            Assertions.assertThat(members(seller, deal)).isEmpty();
        }
    }

    private static JsonNode members(Caller caller, String deal) {
        return caller.get("/api/deals/" + deal + "/members").body().path("members");
    }
}
