package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.testing.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files are looked at where they hang, and what is in them has no power over the page. */
class PreviewsTest extends DemoStory {

    static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String SCRIPT =
            "Notatka <script>parent.document.title = document.title = 'taken'; fetch('/taken')</script>";

    /** A deal of its own with a picture, a text that would be a page, and one that is a page. */
    static String dealWithFiles(Caller seller) {
        Caller.Answer deal = seller.post("/api/deals", Map.of("name", "Szansa z plikami"));
        String path = "/api/deals/" + deal.text("/id") + "/files";
        for (Map.Entry<String, byte[]> file : List.of(
                Map.entry("strona.html", "<!doctype html><html></html>".getBytes(StandardCharsets.UTF_8)),
                Map.entry("notatka.txt", SCRIPT.getBytes(StandardCharsets.UTF_8)),
                Map.entry("zdjęcie.png", PIXEL))) {
            Assertions.assertThat(seller.postFile(path, file.getKey(), file.getValue())
                            .status())
                    .isEqualTo(201);
        }
        return "/selling/deals/" + deal.text("/id");
    }

    static void openFiles(Visitor visitor, String deal) {
        visitor.go(deal);
        visitor.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Pliki|Files")))
                .click();
        visitor.settle();
    }

    @Test
    void aPictureAndATextAreShownWithTheArrowKeys() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("handlowiec")) {
            openFiles(visitor, dealWithFiles(demoCaller("handlowiec")));
            List<String> asked = new CopyOnWriteArrayList<>();
            String title = visitor.page().title();
            visitor.page().onRequest(request -> asked.add(request.url()));
            Locator eye = visitor.button("Pokaż zdjęcie.png").last();
            eye.click();
            Locator picture = visitor.dialog().locator("img");
            assertThat(picture).hasAttribute("alt", "zdjęcie.png");
            assertThat(picture).hasJSProperty("naturalWidth", 1);
            visitor.press("ArrowRight");
            assertThat(visitor.dialog()).hasAccessibleName("notatka.txt");
            assertThat(visitor.dialog().frameLocator("iframe").locator("body"))
                    .containsText("<script>", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
            Assertions.assertThat(visitor.page().frames().stream().map(Frame::url))
                    .anyMatch(url -> url.startsWith(address().replace("127.0.0.1", "localhost") + "/content/"));
            Assertions.assertThat(visitor.page().title()).isEqualTo(title);
            Assertions.assertThat(asked).noneMatch(url -> url.endsWith("/taken"));
            visitor.press("ArrowRight");
            assertThat(visitor.dialog()).hasAccessibleName("notatka.txt");
            assertThat(visitor.button("Pobierz notatka.txt").last()).isVisible();
            visitor.press("Escape");
            assertThat(visitor.dialog()).hasCount(0);
            assertThat(eye).isFocused();
        }
    }

    @Test
    void whatCannotBeShownHasNoButtonForIt() {
        try (Visitor visitor = Visitor.english(address()).signedInAs("handlowiec")) {
            openFiles(visitor, dealWithFiles(demoCaller("handlowiec")));
            assertThat(visitor.button("Show notatka.txt").first()).isVisible();
            assertThat(visitor.button("Show strona.html")).hasCount(0);
            assertThat(visitor.button("Download strona.html").first()).isVisible();
        }
    }
}
