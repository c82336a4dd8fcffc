package io.sternik.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.sternik.app.browser.Screens.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds on every screen, in both languages, by day or by night, at a desk and on a telephone: axe finds nothing, nothing has to be
 * scrolled sideways, no key of a message is seen, the browser does not complain.
 */
class EveryScreenTest extends DemoStory {

    private static final boolean PICTURES = Boolean.getBoolean("sternik.pictures");

    @ParameterizedTest
    @ValueSource(strings = {"pl-PL", "en-GB"})
    void isFitForEverybody(String locale) {
        SoftAssertions found = new SoftAssertions();
        boolean atDesk = locale.startsWith("pl");
        try (Visitor visitor = Visitor.of(address(), locale, ColorScheme.LIGHT, Chromium.DESK)) {
            visitor.expectComplaint("/nowhere: .*404");
            String signedIn = "";
            for (Screen screen : Stream.of(Screens.ofTheDoor(), Screens.behindTheDoor())
                    .flatMap(List::stream)
                    .toList()) {
                if (!screen.login().equals(signedIn)) {
                    visitor.signedInAs(screen.login());
                    signedIn = screen.login();
                }
                inspect(visitor, screen, locale, atDesk, found);
                atDesk = !atDesk;
            }
            found.assertAll();
        }
    }

    @Test
    void theInspectionFindsWhatIsWrong() {
        try (Visitor visitor = Visitor.polish(address())) {
            visitor.go("/");
            Inspection.prepare(visitor.page());
            visitor.page()
                    .evaluate(
                            "() => { document.querySelector('h1').textContent = 'selling.results'; document.body.append(document.createElement('img')); document.body.style.width = '200vw'; }");
            Assertions.assertThat(Inspection.brokenRules(visitor.page()).toString())
                    .contains("image-alt");
            Assertions.assertThat(Inspection.rawKeys(visitor.page())).isEqualTo(List.of("selling.results"));
            Assertions.assertThat(Inspection.widerBy(visitor.page())).isPositive();
        }
    }

    /**
     * Each screen is judged by axe at a desk by day in one language and on a telephone by night in the other, by turns: colours do not depend on
     * the width and rules not on the language, so all eight ways would find the same in four times the time.
     */
    private static void inspect(Visitor visitor, Screen screen, String locale, boolean atDesk, SoftAssertions found) {
        Page page = visitor.page();
        size(page, Chromium.DESK, ColorScheme.LIGHT);
        screen.reach().accept(visitor);
        Inspection.prepare(page);
        if (PICTURES) {
            pictures(visitor, screen, locale);
        }
        int width = atDesk ? Chromium.DESK : Chromium.TELEPHONE;
        show(visitor, width, atDesk ? ColorScheme.LIGHT : ColorScheme.DARK);
        found.assertThat(Inspection.brokenRules(page))
                .as(screen.name() + " " + locale + " at " + width)
                .isEmpty();
        found.assertThat(Inspection.rawKeys(page))
                .as(screen.name() + " raw keys")
                .isEmpty();
        // A desk at 200 % is half as wide.
        for (int narrow : List.of(Chromium.DESK / 2, Chromium.TELEPHONE, 320)) {
            show(visitor, narrow, ColorScheme.LIGHT);
            found.assertThat(Inspection.widerBy(page))
                    .as(screen.name() + " at " + narrow)
                    .isZero();
        }
    }

    private static void show(Visitor visitor, int width, ColorScheme scheme) {
        size(visitor.page(), width, scheme);
        visitor.settle();
    }

    private static void size(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, width < 768 ? 740 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void pictures(Visitor visitor, Screen screen, String locale) {
        boolean polish = locale.startsWith("pl");
        picture(visitor, screen, locale, Chromium.DESK, polish ? ColorScheme.LIGHT : ColorScheme.DARK);
        picture(visitor, screen, locale, Chromium.TELEPHONE, polish ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (polish) {
            picture(visitor, screen, locale, Chromium.DESK / 2, ColorScheme.LIGHT);
        }
    }

    private static void picture(Visitor visitor, Screen screen, String locale, int width, ColorScheme scheme) {
        show(visitor, width, scheme);
        String name = String.join("-", screen.name(), locale, scheme.name(), String.valueOf(width));
        visitor.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "screens", name + ".png")));
    }
}
