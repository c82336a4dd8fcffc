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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pairs that look alike, settled on their page: by a button and back, by a key, and by merging. */
class DuplicatesTest extends DemoStory {

    @Test
    void aPairIsSettledTakenBackAndMergedFromThePage() {
        Caller director = demoCaller("dyrektor");
        Answer one = account(director, "Sokolnik Przykładowy", "0001234562");
        Answer other = account(director, "Całkiem inna firma", "0001234562");
        try (Visitor visitor = Visitor.english(address()).signedInAs("dyrektor")) {
            visitor.expectComplaint("410");
            visitor.go("/selling/duplicates");
            Locator pair = pair(visitor);
            assertThat(pair.getByText("Same NIP")).isVisible();
            assertThat(pair.getByText("different").first()).isVisible();

            pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("points"))
                    .click();
            visitor.sees("Likeness of records");
            visitor.page().keyboard().press("Escape");

            pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Not the same"))
                    .click();
            assertThat(pair(visitor)).hasCount(0);
            visitor.button("Undo").click();
            assertThat(pair(visitor)).hasCount(1);

            pair(visitor)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Merge"))
                    .focus();
            visitor.page().keyboard().press("m");
            visitor.sees("Sokolnik Przykładowy");
            visitor.button("Merge").click();
            visitor.page().waitForURL("**/selling/accounts/" + one.text("/id"));
            visitor.settle();
            Assertions.assertThat(
                            director.get("/api/accounts/" + other.text("/id")).status())
                    .isEqualTo(410);
            visitor.go("/selling/duplicates");
            visitor.sees("Settled:");
            assertThat(pair(visitor)).hasCount(0);
        }
    }

    @Test
    void whoeverWritesANewAccountIsWarnedOfOneThatLooksLikeIt() {
        Answer there = account(demoCaller("dyrektor"), "Warsztat Sowy Płomykówki", null);
        try (Visitor visitor = Visitor.polish(address()).signedInAs("dyrektor")) {
            visitor.go("/selling/accounts/new");
            visitor.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nazwa"))
                    .fill("Warsztat Sowy Plomykowki s.c.");
            visitor.sees("Podobni klienci już są");
            assertThat(visitor.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Warsztat Sowy Płomykówki")))
                    .hasAttribute("href", Pattern.compile(".*" + there.text("/id")));
        }
    }

    private static Locator pair(Visitor visitor) {
        return visitor.page().locator("article[aria-label='Sokolnik Przykładowy and Całkiem inna firma']");
    }

    private static Answer account(Caller caller, String name, @Nullable String nip) {
        Answer made =
                caller.post("/api/accounts", nip == null ? Map.of("name", name) : Map.of("name", name, "nip", nip));
        Assertions.assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }
}
