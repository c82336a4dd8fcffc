package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A seller asks the gate before a call, notes a consent and calls; the person withdraws on the own page, and the call is refused. */
class ConsentTest extends DemoStory {

    private static String person(Caller seller, String family) {
        return seller.post(
                        "/api/contacts",
                        Map.of(
                                "given",
                                "Zofia",
                                "family",
                                family,
                                "phones",
                                List.of("58 301 77 88"),
                                "mails",
                                List.of("zofia@zgody.example")))
                .text("/id");
    }

    @Test
    void theConsentOpensTheCallAndTheOwnPageClosesIt() {
        Caller seller = demoCaller("handlowiec");
        String id = person(seller, "Zgodna");
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            visitor.go("/selling/contacts/" + id);
            visitor.button(Pattern.compile("^\\+48 58 301 77 88")).click();
            Locator gate = visitor.dialog();
            assertThat(gate).containsText("potrzebna jest zgoda, której nie ma");
            visitor.press("Escape");
            tab(visitor, "Zgody").click();
            visitor.button("Zapisz zgodę").click();
            visitor.page().getByRole(AriaRole.CHECKBOX).nth(1).check();
            visitor.sees("Zgadzam się na rozmowy telefoniczne");
            visitor.page().getByLabel(Pattern.compile("^Dowód")).fill("Formularz na targach, segregator 3");
            visitor.button(Pattern.compile("^Zapisz$")).click();
            visitor.sees("Formularz na targach, segregator 3");
            visitor.sees("telefon: zgoda");
            visitor.button("Link dla tej osoby").click();
            String page =
                    visitor.page().getByLabel("Strona zgód tej osoby").last().inputValue();
            visitor.page().navigate(page);
            visitor.page().locator("button[value='withdraw:phone']").click();
            visitor.sees("Zgoda wycofana");
            visitor.go("/selling/contacts/" + id);
            visitor.sees("telefon: zgoda wycofana");
        }
    }

    @Test
    void anAdministratorWritesANewVersionOfAWordingInEnglish() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("administrator")) {
            visitor.go("/settings/consents");
            visitor.sees("Electronic Communications Law, art. 398(1)");
            visitor.button("New version").click();
            visitor.page().getByLabel(Pattern.compile("^Text")).fill("I agree to letters about new boilers.");
            visitor.page().getByLabel("Channel").selectOption("post");
            visitor.page().getByLabel("Language").selectOption("EN");
            visitor.button("Save").click();
            visitor.sees("I agree to letters about new boilers.");
            visitor.button("Take back").click();
            assertThat(visitor.page().getByText("I agree to letters about new boilers."))
                    .hasCount(0);
        }
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(name));
    }
}
