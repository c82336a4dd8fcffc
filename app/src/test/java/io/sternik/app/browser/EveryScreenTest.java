package io.sternik.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.sternik.app.browser.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds on every screen, in both languages, by day and by night, at a desk and on a telephone: axe finds nothing, nothing has to be
 * scrolled sideways, no key of a message is seen, the browser does not complain. English, whose screens are the same, is judged by night at a desk and by day on a telephone.
 */
class EveryScreenTest extends DemoStory {

    private static final Path AXE = Path.of("..", "ui", "node_modules", "axe-core", "axe.min.js");
    private static final boolean PICTURES = Boolean.getBoolean("sternik.pictures");

    private static final String BROKEN_RULES = """
            async () => {
              const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] });
              return violations.map(({ id, nodes }) =>
                `${id} (${nodes.length}): ${nodes[0].target.join(" ")} ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary.slice(0, 250)}`);
            }
            """;
    private static final String NO_MOVEMENT = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important; }");
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }
            """;
    private static final String RAW_KEYS = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const raw = [];
              while (texts.nextNode()) {
                const text = texts.currentNode.data.trim();
                if (/^[a-z]+(\\.[a-z-]+)+$/i.test(text) && texts.currentNode.parentElement.checkVisibility()
                    && !texts.currentNode.parentElement.closest("code")) raw.push(text);
              }
              return raw;
            }
            """;
    private static final String WIDER_BY =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @ParameterizedTest
    @ValueSource(strings = {"pl-PL", "en-GB"})
    void isFitForEverybody(String locale) throws IOException {
        String axe = Files.readString(AXE);
        SoftAssertions found = new SoftAssertions();
        try (Visitor visitor = Visitor.of(address(), locale, ColorScheme.LIGHT, Chromium.DESK)) {
            Screens.ofTheDoor().forEach(screen -> inspect(visitor, screen, locale, axe, found));
            String signedIn = "";
            for (Screen screen : Screens.behindTheDoor()) {
                if (!screen.login().equals(signedIn)) {
                    visitor.signedInAs(screen.login());
                    signedIn = screen.login();
                }
                inspect(visitor, screen, locale, axe, found);
            }
            found.assertAll();
        }
    }

    @Test
    void theInspectionFindsWhatIsWrong() throws IOException {
        try (Visitor visitor = Visitor.polish(address())) {
            visitor.go("/");
            visitor.page().evaluate(Files.readString(AXE));
            visitor.page()
                    .evaluate(
                            "() => { document.querySelector('h1').textContent = 'selling.results'; document.body.append(document.createElement('img')); document.body.style.width = '200vw'; }");
            Assertions.assertThat(visitor.page().evaluate(BROKEN_RULES).toString())
                    .contains("image-alt");
            Assertions.assertThat(visitor.page().evaluate(RAW_KEYS)).isEqualTo(List.of("selling.results"));
            Assertions.assertThat((int) visitor.page().evaluate(WIDER_BY)).isPositive();
        }
    }

    private static void inspect(Visitor visitor, Screen screen, String locale, String axe, SoftAssertions found) {
        Page page = visitor.page();
        resize(page, Chromium.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        screen.reach().accept(visitor);
        page.evaluate(axe);
        page.evaluate(NO_MOVEMENT);
        for (int width : List.of(Chromium.DESK, Chromium.TELEPHONE)) {
            resize(page, width);
            visitor.settle();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String place = String.join(" ", screen.name(), locale, scheme.name(), String.valueOf(width));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visitor.settle();
                picture(page, place);
                if (locale.equals("pl-PL") || (width == Chromium.DESK) == (scheme == ColorScheme.DARK)) {
                    found.assertThat((List<?>) page.evaluate(BROKEN_RULES))
                            .as(place)
                            .isEmpty();
                }
            }
        }
        found.assertThat((List<?>) page.evaluate(RAW_KEYS))
                .as(screen.name() + " raw keys")
                .isEmpty();
        for (int width : List.of(Chromium.TELEPHONE, 320)) {
            resize(page, width);
            visitor.settle();
            found.assertThat((int) page.evaluate(WIDER_BY))
                    .as(screen.name() + " at " + width)
                    .isZero();
        }
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, width < 768 ? 740 : 900);
    }

    private static final Set<String> LOOKED_AT =
            Set.of("pl-PL LIGHT 1440", "en-GB DARK 1440", "pl-PL DARK 360", "en-GB LIGHT 360");

    private static void picture(Page page, String place) {
        if (PICTURES && LOOKED_AT.stream().anyMatch(place::endsWith)) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "browser", "screens", place.replace(' ', '-') + ".png")));
        }
    }
}
