package io.sternik.app.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Renews the pictures of the documents; runs with {@code -Dsternik.update=true} only. */
@EnabledIfSystemProperty(named = "sternik.update", matches = "true")
class PicturesTest extends DemoStory {

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

    private static void take(Visitor visitor, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "images", name + ".png")));
    }
}
