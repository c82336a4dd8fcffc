package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A deal won in dollars, of which the demo company has no rates: the results say which rate is missing, a click adds it, and the value stands there with its reason. */
class RatesTest extends DemoStory {

    @Test
    void aMissingRateIsAddedFromTheResultsAndExplainsTheValue() {
        Caller seller = demoCaller("handlowiec");
        wonInDollars(seller);
        String today = seller.get("/api/me").text("/today");
        String results = "/selling/results?from=" + today + "&to=" + today;
        try (Visitor visitor =
                Visitor.polish(address()).signedInAs("administrator").go(results)) {
            visitor.sees("brakuje kursu");
            visitor.link("Dodaj kurs").click();
            visitor.settle();
            field(visitor, "Kurs").fill("4,2512");
            field(visitor, "Kurs").press("Enter");
            visitor.sees("Kurs dodany");
            visitor.settle();
            visitor.sees("4,2512");

            visitor.go(results);
            visitor.sees("Po kursach z dni wygranej to:");
            visitor.button(Pattern.compile("Wartość wygranych w USD")).click();
            assertThat(visitor.page().locator("article table").last())
                    .containsText(Pattern.compile("USD × 4,2512 \\(kurs z "));
        }
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "( \\*)?$")));
    }

    private static void wonInDollars(Caller seller) {
        Answer deal = seller.post(
                "/api/deals",
                Map.of(
                        "name", "Export",
                        "closeOn", "2099-12-31",
                        "amount", Map.of("minor", 1_000_00, "currency", "USD")));
        Assertions.assertThat(deal.status()).as(deal.body().toString()).isEqualTo(201);
        for (JsonNode pipeline : seller.get("/api/pipelines").body()) {
            for (JsonNode stage : pipeline.path("stages")) {
                if (pipeline.path("id").asString().equals(deal.text("/pipeline"))
                        && stage.path("kind").asString().equals("won")) {
                    Answer won = seller.post(
                            "/api/deals/" + deal.text("/id") + "/move",
                            Map.of("to", stage.path("id").asString()),
                            deal.version());
                    Assertions.assertThat(won.status())
                            .as(won.body().toString())
                            .isEqualTo(200);
                    return;
                }
            }
        }
        throw new AssertionError("no stage of winning");
    }
}
