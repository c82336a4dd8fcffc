package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From an empty installation to the first figure of every kind of person. */
class FirstRunTest extends BrowserStory {

    /** One for each role that has something to see; assistants see by delegation only. */
    private static final int PEOPLE = 12;

    private static final double SLOWEST_DEMO_MS = 40_000;
    private static final Pattern ROLES = Pattern.compile(
            "Handlowiec|Lider zespołu|Kierownik sprzedaży|Kierownik okręgu|Dyrektor sprzedaży|Kierownik marketingu|Administrator linii produktów|Rekruter|Osoba prowadząca rozmowy|Trener|Finanse|Administrator");

    @Test
    void theDemoCompanyIsOneClickAndEverybodyLandsOnSomethingAlive() {
        try (Visitor visitor = Visitor.polish(address())) {
            visitor.go("/");
            visitor.button("Wczytaj firmę pokazową").click();
            Locator people = visitor.page().locator("section[aria-label='Rozejrzyj się jako'] button");
            assertThat(people).hasCount(PEOPLE, new LocatorAssertions.HasCountOptions().setTimeout(SLOWEST_DEMO_MS));
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(people.nth(i)).containsText(ROLES);
                people.nth(i).click();
                landsOnSomethingAlive(visitor);
                signsOut(visitor);
            }
        }
    }

    private static void landsOnSomethingAlive(Visitor visitor) {
        Locator alive = visitor.page()
                .locator("#content button[title='Skąd to?'], #content [role=gridcell], #content [role=treeitem]");
        assertThat(alive.first()).isVisible();
        visitor.settle();
        Assertions.assertThat(alive.allInnerTexts()).anyMatch(text -> text.matches("(?s).*\\p{Alnum}.*"));
    }

    private static void signsOut(Visitor visitor) {
        visitor.button(Pattern.compile("ustawienia i wylogowanie")).click();
        visitor.page().getByText("Wyloguj").click();
        assertThat(visitor.page().getByLabel("E-mail")).isVisible();
    }
}
