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

/** A day of a manager without a mouse, in Polish: nothing here clicks, and what is pressed stands on the help of the keys. */
class KeyboardTest extends DemoStory {

    private static final int MOST_TABS = 60;

    @Test
    void theWholeLoopWorksByKeys() {
        Caller manager = demoCaller("kierownik");
        manager.put(
                "/api/me/preferences",
                Map.of("language", "pl", "theme", "system", "density", "default", "start", "", "letterKeys", true));
        String deal = manager.post("/api/deals", Map.of("name", "Klawiaturowa")).text("/id");
        try (Visitor visitor = Visitor.polish(address())) {
            visitor.go("/");
            tabTo(visitor, visitor.button(Pattern.compile("Kierownik sprzedaży")));
            visitor.press("Enter");
            visitor.sees("Wartość wygranych");

            filtersTheList(visitor);
            opensAndClosesTheRecord(visitor);
            movesOnTheBoard(visitor);
            Assertions.assertThat(manager.get("/api/deals/" + deal).text("/stage/name/en"))
                    .isEqualTo("Lost");
            asksWhy(visitor);
        }
    }

    private static void filtersTheList(Visitor visitor) {
        visitor.press("g", "d");
        assertThat(visitor.page()).hasURL(Pattern.compile("/selling/deals"));
        assertThat(grid(visitor)).isVisible();
        visitor.settle();
        visitor.press("f");
        Locator name = visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Nazwa"));
        assertThat(name).isVisible();
        for (int i = 0; i < MOST_TABS && !isFocused(name); i++) {
            visitor.press("ArrowDown");
        }
        visitor.press("Enter");
        assertThat(visitor.page().getByLabel("Nazwa: zawiera")).isFocused();
        visitor.page().keyboard().type("Klawiaturowa");
        visitor.press("Escape");
        assertThat(visitor.page()).hasURL(Pattern.compile("Klawiaturowa"));
        visitor.settle();
    }

    private static void opensAndClosesTheRecord(Visitor visitor) {
        tabTo(visitor, grid(visitor));
        visitor.press("j", "Enter");
        Locator panel = visitor.page().locator("aside[aria-label='Klawiaturowa']");
        assertThat(panel).isVisible();
        visitor.press("Escape");
        assertThat(panel).hasCount(0);
        assertThat(grid(visitor)).isFocused();
    }

    private static void movesOnTheBoard(Visitor visitor) {
        Locator layout = visitor.page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Układ"));
        tabBackTo(visitor, layout.getByRole(AriaRole.RADIO).first());
        visitor.press("ArrowRight");
        Locator card = visitor.page().locator("article[aria-label='Klawiaturowa']");
        assertThat(card).isVisible();

        tabTo(visitor, card);
        chooseStage(visitor, "Oferta");
        assertThat(column(visitor, "Oferta").locator("article[aria-label='Klawiaturowa']"))
                .isVisible();

        tabTo(visitor, card);
        chooseStage(visitor, "Przegrana");
        assertThat(visitor.dialog().getByRole(AriaRole.RADIO).first()).isFocused();
        assertThat(visitor.button("Oznacz jako przegraną")).isDisabled();
        visitor.press("Enter");
        assertThat(visitor.dialog()).isVisible();
        visitor.press("Space");
        tabTo(visitor, visitor.button("Oznacz jako przegraną"));
        visitor.press("Enter");
        visitor.sees("Etap: Przegrana");
        assertThat(column(visitor, "Przegrana").locator("article[aria-label='Klawiaturowa']"))
                .isVisible();
        visitor.settle();
    }

    private static void chooseStage(Visitor visitor, String stage) {
        visitor.press("m");
        Locator item = visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(stage));
        assertThat(item).isVisible();
        for (int i = 0; i < MOST_TABS && !isFocused(item); i++) {
            visitor.press("ArrowDown");
        }
        visitor.press("Enter");
    }

    private static void asksWhy(Visitor visitor) {
        visitor.press("g", "r");
        Locator figure =
                visitor.page().locator("#content button[title='Skąd to?']").first();
        assertThat(figure).isVisible();
        visitor.settle();
        for (String key : new String[] {"w", "Enter"}) {
            tabTo(visitor, figure);
            visitor.press(key);
            Locator answer = visitor.page().locator("article[aria-label='Skąd to?']");
            assertThat(answer).containsText("Razem");
            visitor.press("Escape");
            assertThat(answer).hasCount(0);
            assertThat(figure).isFocused();
        }
    }

    private static Locator grid(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.GRID);
    }

    private static Locator column(Visitor visitor, String stage) {
        return visitor.page().locator("section[data-column][aria-label='" + stage + "']");
    }

    private static boolean isFocused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("element => element === document.activeElement"));
    }

    private static void tabTo(Visitor visitor, Locator wanted) {
        walk(visitor, wanted, "Tab");
    }

    private static void tabBackTo(Visitor visitor, Locator wanted) {
        walk(visitor, wanted, "Shift+Tab");
    }

    private static void walk(Visitor visitor, Locator wanted, String key) {
        for (int i = 0; i < MOST_TABS && !isFocused(wanted); i++) {
            visitor.press(key);
        }
        assertThat(wanted).isFocused();
    }
}
