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

/** What people do with records: somebody new at an account, a call and its next step, a price from a date. */
class RecordsTest extends DemoStory {

    @Test
    void aPersonIsAddedToAnAccountAndStandsOnItsTimeline() {
        Caller manager = demoCaller("kierownik");
        String account = manager.post("/api/accounts", Map.of("name", "Świeża Kotłownia"))
                .text("/id");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.go("/selling/accounts/" + account);
            tab(visitor, "Osoby").click();
            visitor.button("Dodaj osobę").click();
            visitor.page().getByLabel("Imię", exact()).fill("Łucja");
            visitor.page().getByLabel("Nazwisko", exact()).fill("Źrebiec");
            visitor.page().getByLabel("Telefony", exact()).fill("12");
            visitor.expectComplaint("422");
            visitor.button("Dodaj").click();
            visitor.sees("Tego numeru nie da się wybrać: 12.");
            visitor.page().getByLabel("Telefony", exact()).fill("58 301-22-33");
            visitor.button("Dodaj").click();
            visitor.sees("+48 58 301 22 33");
            assertThat(tab(visitor, "Osoby (1)")).isVisible();
            tab(visitor, "Oś czasu").click();
            visitor.sees("Nowa osoba kontaktowa");
            assertThat(visitor.link("Łucja Źrebiec")).isVisible();
            visitor.button("Cofnij").first().click();
            visitor.sees("Cofnięto");
            assertThat(visitor.link("Łucja Źrebiec")).hasCount(0);
        }
    }

    @Test
    void twoAccountsBecomeOneByKeyboardAndTwoAgain() {
        Caller manager = demoCaller("kierownik");
        String stays = manager.post("/api/accounts", Map.of("name", "Kotłownia Wrona", "town", "Sopot"))
                .text("/id");
        String goes = manager.post("/api/accounts", Map.of("name", "Kotlownia Wrona s.c.", "sector", "instalatorzy"))
                .text("/id");
        String deal = manager.post("/api/deals", Map.of("name", "Kocioł", "account", goes))
                .text("/id");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.expectComplaint("410");
            visitor.go("/selling/accounts/" + stays + "/merge");
            Locator picker = visitor.page().getByLabel("Ten sam klient, zapisany drugi raz");
            assertThat(picker).isFocused();
            visitor.page().keyboard().type("kotlownia wrona s");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText("Kotlownia Wrona s.c.");
            visitor.press("ArrowDown", "Enter");
            visitor.sees("Od „Kotlownia Wrona s.c.” przechodzi: 1 szansa.");
            assertThat(visitor.page().getByRole(AriaRole.RADIO, named("instalatorzy")))
                    .isChecked();
            Locator name = visitor.page().getByRole(AriaRole.RADIO, named("Kotłownia Wrona"));
            assertThat(name).isChecked();
            name.focus();
            visitor.press("ArrowRight");
            visitor.button("Połącz").press("Enter");
            visitor.sees("Połączono: Kotlownia Wrona s.c. → Kotłownia Wrona");
            assertThat(visitor.page().locator("#content aside h1")).hasText("Kotlownia Wrona s.c.");
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/account/id"))
                    .isEqualTo(stays);
            visitor.go("/selling/accounts/" + goes);
            visitor.button("Otwórz: Kotlownia Wrona s.c.").click();
            assertThat(visitor.page()).hasURL(Pattern.compile(stays));
            visitor.go("/changes");
            visitor.sees("Połączono: Kotlownia Wrona s.c. → Kotłownia Wrona");
            visitor.button("Cofnij").first().click();
            visitor.sees("Cofnięto");
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/account/id"))
                    .isEqualTo(goes);
            Assertions.assertThat(manager.get("/api/accounts/" + stays).text("/name"))
                    .isEqualTo("Kotłownia Wrona");
        }
    }

    @Test
    void aCallAndItsNextStepAreComposedByKeyboardAlone() {
        Caller seller = demoCaller("handlowiec");
        String deal =
                seller.post("/api/deals", Map.of("name", "Composed by keys")).text("/id");
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/deals/" + deal);
            visitor.press("l");
            Locator text = visitor.page().getByLabel("Log a call", exact());
            assertThat(text).isFocused();
            visitor.page().keyboard().type("They want 5% less");
            visitor.page().waitForTimeout(1_500);
            visitor.page().reload();
            visitor.settle();
            assertThat(text).hasValue("They want 5% less");
            visitor.press("l");
            assertThat(text).isFocused();
            visitor.press("Control+Enter");
            Locator next = visitor.page().getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("What next?"));
            Locator step = next.getByLabel("What", new Locator.GetByLabelOptions().setExact(true));
            assertThat(step).isFocused();
            visitor.page().keyboard().type("Send the new offer");
            visitor.press("Tab");
            visitor.page().keyboard().type("+3");
            visitor.press("Control+Enter");
            assertThat(next).hasCount(0);
            assertThat(visitor.link("They want 5% less")).isVisible();
            assertThat(visitor.link("Send the new offer")).isVisible();
            Assertions.assertThat(seller.get("/api/deals/" + deal).text("/nextStep"))
                    .isEqualTo("Send the new offer");
        }
    }

    @Test
    void aPriceIsChangedFromADateAndExplainsItself() {
        Caller keeper = demoCaller("linia");
        String list = keeper.get("/api/price-books?filter=code%3Dlist").text("/rows/0/id");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("linia")) {
            visitor.go("/catalog/price-books/" + list);
            Screens.rows(visitor).nth(1).locator("[role=gridcell]").nth(2).click();
            Locator form = visitor.page().getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Zmiana ceny"));
            form.getByLabel("Nowa cena", new Locator.GetByLabelOptions().setExact(true))
                    .last()
                    .fill("123,45");
            form.getByLabel("Od", new Locator.GetByLabelOptions().setExact(true))
                    .fill("+10");
            visitor.button("Zapisz cenę").click();
            visitor.sees("Zapisano cenę");
            Locator coming = visitor.page()
                    .locator("li[data-time=future]")
                    .filter(new Locator.FilterOptions().setHasText("123,45"));
            assertThat(coming).isVisible();
            visitor.button("Cofnij").first().click();
            assertThat(coming).hasCount(0);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
