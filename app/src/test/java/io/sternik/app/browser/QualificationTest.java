package io.sternik.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A seller qualifies a deal, its leader reads why; the director changes the method and the deal keeps its version until it is moved on. */
class QualificationTest extends DemoStory {

    private static final Pattern FORM = Pattern.compile("Co jest prawdą|What is true");

    @Test
    void aSellerAnswersByKeyboardAndTakesItBackInPolish() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            openDeal(visitor, newDeal("Kotłownia do kwalifikacji"), "Kwalifikacja");
            visitor.sees("Odpowiedz na pytania poniżej");
            visitor.button(Pattern.compile("^Sojusznik")).press("Enter");
            Locator scale = visitor.page().getByRole(AriaRole.RADIOGROUP, named(FORM));
            scale.getByRole(AriaRole.RADIO).first().focus();
            visitor.press("ArrowDown");
            visitor.button("Zapisz odpowiedź").click();
            visitor.sees("Tego pola jeszcze brakuje");
            visitor.page().getByLabel("Skąd to wiemy").fill("Brygadzista mówi o nas dobrze, ale nie decyduje");
            visitor.button("Zapisz odpowiedź").press("Enter");
            visitor.sees("Brygadzista mówi o nas dobrze");
            visitor.sees("Jeszcze niezakwalifikowana");
            visitor.sees("Konieczne: Sojusznik ma 1, potrzeba co najmniej 2");
            visitor.button(Pattern.compile("^Wynik: ")).click();
            visitor.sees("Odpowiedzi dają 2 z 6 możliwych punktów");
            visitor.press("Escape");
            visitor.button("Cofnij").first().click();
            visitor.sees("Odpowiedz na pytania poniżej");
            visitor.button("Pokaż poprzednie odpowiedzi").click();
            visitor.sees("odpowiedź cofnięta");
        }
    }

    @Test
    void aDealKeepsItsVersionUntilItIsMovedOnInEnglish() {
        String deal = newDeal("Boiler house to qualify");
        demoCaller("handlowiec")
                .put(
                        "/api/deals/" + deal + "/qualification/champion",
                        Map.of("score", 3, "evidence", "Fights for us on site"));
        try (Visitor visitor = Visitor.english(address()).signedInAs("dyrektor")) {
            visitor.go("/settings/frameworks");
            visitor.button("Change MEDDICC").click();
            visitor.sees("Deals that have answers keep the old one");
            visitor.page()
                    .getByRole(AriaRole.TEXTBOX, named(Pattern.compile("^Threshold of the score")))
                    .fill("55");
            visitor.button("Save the new version").click();
            visitor.sees("The version is in use; answers that were given keep theirs");
            visitor.sees("version 2 in use");
            openDeal(visitor, deal, "Qualification");
            visitor.sees("MEDDICC, version 1");
            visitor.button("Move to this version").click();
            visitor.sees("Moved to the version that the pipeline uses");
            visitor.sees("threshold 55%");
            visitor.sees("Fights for us on site");
        }
    }

    private String newDeal(String name) {
        return demoCaller("handlowiec").post("/api/deals", Map.of("name", name)).text("/id");
    }

    private static void openDeal(Visitor visitor, String deal, String tab) {
        visitor.go("/selling/deals/" + deal);
        visitor.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText(tab))
                .click();
        visitor.settle();
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
