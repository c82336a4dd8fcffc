package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What goes to paper: the content with its heads, without the frame. */
class PrintTest extends DemoStory {

    @Test
    void theFrameStaysOffThePaperAndTheHeadsAreOnIt() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals");
            assertThat(visitor.page().locator("nav").first()).isVisible();
            assertThat(visitor.page().locator("header").first()).isVisible();

            onPaper(visitor);
            assertThat(visitor.page().locator("nav").first()).isHidden();
            assertThat(visitor.page()
                            .locator("th:visible, [role=columnheader]:visible")
                            .getByText("Kwota")
                            .first())
                    .isVisible();

            onScreen(visitor);
            visitor.go("/selling/results");
            onPaper(visitor);
            assertThat(visitor.page().locator("nav").first()).isHidden();
            assertThat(visitor.page().locator("#content th:visible").first()).isVisible();
            Assertions.assertThat(visitor.page().pdf())
                    .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private static void onPaper(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    private static void onScreen(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
