package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lines of a deal are written by keyboard alone; the amount follows, explains itself and is taken back. */
class DealLinesTest extends DemoStory {

    @Test
    void linesAreWrittenByKeyboardInPolish() {
        Caller seller = demoCaller("handlowiec");
        String deal = deal(seller, "Kotłownia z pozycjami");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            visitor.page().getByRole(AriaRole.TAB, tab("Pozycje")).click();
            visitor.button("Dodaj pozycje").click();
            visitor.page().getByLabel("Produkt lub nazwa, pozycja 1").focus();
            visitor.page().keyboard().type("kocioł");
            assertThat(visitor.page().locator("[role=option]").first()).containsText("Kocioł");
            visitor.press("ArrowDown", "Enter");
            assertThat(visitor.page().getByText(Pattern.compile("cena z cennika")))
                    .isVisible();
            visitor.press("Tab");
            visitor.page().keyboard().type("2");
            visitor.press("Enter");
            assertThat(visitor.page().getByLabel("Produkt lub nazwa, pozycja 2"))
                    .isFocused();
            visitor.page().keyboard().type("Montaż");
            visitor.press("Tab");
            visitor.page().keyboard().type("1,5");
            visitor.press("Tab", "Tab");
            visitor.page().keyboard().type("100,01");
            visitor.press("Control+Enter");
            visitor.sees("Zapisano pozycje");
            Locator net = visitor.page().getByRole(AriaRole.BUTTON, named(Pattern.compile("^Razem netto")));
            net.click();
            visitor.sees("Suma 2 pozycji.");
            visitor.press("Escape");
            Assertions.assertThat(seller.get("/api/deals/" + deal).text("/amountSource"))
                    .isEqualTo("lines");
            Assertions.assertThat(seller.get("/api/deals/" + deal + "/lines")
                            .body()
                            .at("/lines/1/net/minor")
                            .asLong())
                    .isEqualTo(15_002);
            visitor.button("Cofnij").first().click();
            visitor.sees("Cofnięto");
            assertThat(visitor.button("Dodaj pozycje")).isVisible();
        }
    }

    @Test
    void whatIsWrongIsSaidInItsCellInEnglish() {
        Caller seller = demoCaller("handlowiec");
        String deal = deal(seller, "Lines in English");
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            visitor.expectComplaint("422");
            visitor.go("/selling/deals/" + deal);
            visitor.page().getByRole(AriaRole.TAB, tab("Lines")).click();
            visitor.button("Add lines").click();
            visitor.page().getByLabel("Net price, line 1").fill("10");
            visitor.button("Save lines").click();
            visitor.sees("Choose a product or type a name for the line.");
            visitor.page().getByLabel("Product or name, line 1").fill("Assembly");
            visitor.press("Tab");
            visitor.button("Save lines").click();
            visitor.sees("Lines saved");
            visitor.sees("sum of the lines");
            Assertions.assertThat(seller.get("/api/deals/" + deal)
                            .body()
                            .at("/amount/minor")
                            .asLong())
                    .isEqualTo(1_000);
        }
    }

    private static String deal(Caller seller, String name) {
        return seller.post("/api/deals", Map.of("name", name)).text("/id");
    }

    private static Page.GetByRoleOptions tab(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
