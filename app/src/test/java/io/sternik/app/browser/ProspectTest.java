package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A seller writes a prospect down, judges it and makes a customer and a deal of it; another is given up. */
class ProspectTest extends DemoStory {

    @Test
    void fromTheFormToTheDealInPolish() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/prospects");
            visitor.press("c");
            visitor.page().waitForURL(Pattern.compile("/prospects/new$"));
            field(visitor, "Imię i nazwisko").fill("Zenobia Ćwir");
            field(visitor, "Firma").fill("Pompy Zenobii sp. z o.o.");
            field(visitor, "Telefon").fill("58 301 44 55");
            field(visitor, "E-mail").fill("zenobia@pompy-zenobii.example");
            visitor.press("Enter");
            visitor.sees("Dodano prospekt: Zenobia Ćwir");
            visitor.button("zakwalifikowany").click();
            visitor.settle();
            visitor.page()
                    .getByRole(AriaRole.TAB)
                    .filter(new Locator.FilterOptions().setHasText("Kwalifikacja"))
                    .click();
            visitor.button(Pattern.compile("^Sojusznik")).press("Enter");
            visitor.page().getByRole(AriaRole.RADIO).last().check();
            visitor.page().getByLabel("Skąd to wiemy").fill("Sama prowadzi zakupy i nas chce");
            visitor.button("Zapisz odpowiedź").press("Enter");
            visitor.sees("Sama prowadzi zakupy i nas chce");
            visitor.button("Przekształć w klienta").click();
            visitor.sees("1. Klient");
            Locator name =
                    visitor.dialog().getByLabel(Pattern.compile("^Nazwa")).last();
            name.fill("Pierwsza pompa");
            visitor.press("Control+Enter");
            visitor.sees("Klient od");
            assertThat(visitor.button("Odrzuć")).hasCount(0);
            visitor.link("Pierwsza pompa").click();
            visitor.sees("Jeszcze jako prospekt");
            visitor.page()
                    .getByRole(AriaRole.TAB)
                    .filter(new Locator.FilterOptions().setHasText("Kwalifikacja"))
                    .click();
            visitor.sees("Sama prowadzi zakupy i nas chce");
        }
    }

    @Test
    void oneIsGivenUpForAReasonAndTakenUpAgainInEnglish() {
        String id = demoCaller("handlowiec")
                .post("/api/prospects", Map.of("name", "Given Up"))
                .text("/id");
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/prospects/" + id);
            visitor.button("Disqualify").click();
            visitor.dialog()
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("no budget"))
                    .check();
            visitor.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Disqualify"))
                    .click();
            visitor.sees("Disqualified: no budget");
            assertThat(visitor.button("Convert to a customer")).hasCount(0);
            visitor.button("Take up again").click();
            assertThat(visitor.button("Convert to a customer")).isVisible();
        }
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
