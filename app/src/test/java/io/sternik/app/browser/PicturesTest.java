package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renews the pictures of the documents; runs with {@code -Dsternik.update=true} only. */
@EnabledIfSystemProperty(named = "sternik.update", matches = "true")
class PicturesTest extends DemoStory {

    private static final int WIDTH = 1200;
    private static final String QUARTER = "/selling/results?from=2026-07-01&to=2026-09-30";

    @Test
    void renewsThePicturesOfTheDocuments() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("dyrektor")) {
            take(visitor.go(QUARTER), "results");
            visitor.page().locator("#content button[title='Skąd to?']").first().click();
            visitor.sees("Składa się z");
            visitor.settle();
            take(visitor, "why");
            take(visitor.go("/selling/deals?layout=board"), "board");
            take(visitor.go("/structure/tree"), "tree");
        }
    }

    @ParameterizedTest
    @CsvSource({"pl-PL,pl", "en-GB,en"})
    void renewsThePicturesOfTheManual(String locale, String language) {
        Path folder = Path.of("..", "docs", "manual", language, "images");
        try (Visitor visitor =
                Visitor.of(address(), locale, ColorScheme.LIGHT, WIDTH).signedInAs("dyrektor")) {
            take(visitor.go(QUARTER), folder, "results");
            visitor.page()
                    .locator("#content button[title='Skąd to?'], #content button[title='Where is this from?']")
                    .first()
                    .click();
            visitor.settle();
            take(visitor, folder, "why");
            take(visitor.go("/selling/deals"), folder, "deals");
            take(visitor.go("/selling/deals?layout=board"), folder, "board");
            take(visitor.go("/selling/deals?layout=calendar"), folder, "calendar");
            take(visitor.go("/imports"), folder, "imports");
            visitor.go("/selling/deals");
            Screens.rows(visitor).first().click();
            visitor.settle();
            take(visitor, folder, "record");
            visitor.go("/selling/deals");
            visitor.press("Control+k");
            visitor.dialog().getByRole(AriaRole.TEXTBOX).fill("kotlownia");
            assertThat(visitor.dialog().getByText("Kotłownia").first()).isVisible();
            take(visitor, folder, "palette");
        }
    }

    private static void take(Visitor visitor, String name) {
        take(visitor, Path.of("..", "docs", "images"), name);
    }

    private static void take(Visitor visitor, Path folder, String name) {
        visitor.settle();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
