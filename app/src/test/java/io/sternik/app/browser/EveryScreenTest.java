package io.sternik.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.sternik.app.browser.Screens.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        try (Visitor visitor = Visitor.of(address(), locale, ColorScheme.LIGHT, Chromium.DESK)) {
            visitor.expectComplaint("/nowhere: .*404");
            Screens.ofTheDoor().forEach(screen -> inspect(visitor, screen, locale, found));
            String signedIn = "";
            for (Screen screen : Screens.behindTheDoor()) {
                if (!screen.login().equals(signedIn)) {
                    visitor.signedInAs(screen.login());
                    signedIn = screen.login();
                }
                inspect(visitor, screen, locale, found);
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

    private static void inspect(Visitor visitor, Screen screen, String locale, SoftAssertions found) {
        Page page = visitor.page();
        resize(page, Chromium.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        screen.reach().accept(visitor);
        Inspection.prepare(page);
        for (int width : List.of(Chromium.DESK, Chromium.TELEPHONE)) {
            resize(page, width);
            visitor.settle();
            ColorScheme scheme = lit(locale, width);
            String place = String.join(" ", screen.name(), locale, scheme.name(), String.valueOf(width));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            visitor.settle();
            picture(page, place);
            found.assertThat(Inspection.brokenRules(page)).as(place).isEmpty();
        }
        found.assertThat(Inspection.rawKeys(page))
                .as(screen.name() + " raw keys")
                .isEmpty();
        // A desk at 200 % is half as wide.
        for (int width : List.of(Chromium.DESK / 2, Chromium.TELEPHONE, 320)) {
            resize(page, width);
            visitor.settle();
            picture(page, screen.name() + " " + locale + " ZOOM " + width);
            found.assertThat(Inspection.widerBy(page))
                    .as(screen.name() + " at " + width)
                    .isZero();
        }
    }

    /** Day and night, desk and telephone meet in all four ways, two of them in each language: all eight would find the same in twice the time. */
    private static ColorScheme lit(String locale, int width) {
        return locale.startsWith("pl") == (width == Chromium.DESK) ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, width < 768 ? 740 : 900);
    }

    private static final Set<String> LOOKED_AT =
            Set.of("pl-PL LIGHT 1440", "en-GB DARK 1440", "pl-PL DARK 360", "en-GB LIGHT 360", "pl-PL ZOOM 720");

    private static void picture(Page page, String place) {
        if (PICTURES && LOOKED_AT.stream().anyMatch(place::endsWith)) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "browser", "screens", place.replace(' ', '-') + ".png")));
        }
    }
}
