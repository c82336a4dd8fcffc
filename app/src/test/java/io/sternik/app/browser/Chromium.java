package io.sternik.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.sternik.app.testing.TestClock;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one browser of all stories: the Chromium of the machine, started by whoever comes first; nothing is downloaded. */
final class Chromium {

    /** Width of a desk and of a telephone, in CSS pixels. */
    static final int DESK = 1440;

    static final int TELEPHONE = 360;

    private static final double SLOWEST_MS = 20_000;
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private Chromium() {}

    private static final class Started {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("STERNIK_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage", // a container may have little of it, and a tab without it
                                // stands still
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A fresh browser window without any session, whose clock agrees with that of the program. */
    static BrowserContext open(String locale, ColorScheme scheme, int width) {
        BrowserContext window = Started.BROWSER.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId(WARSAW.getId())
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 768 ? 740 : 900));
        window.setDefaultTimeout(SLOWEST_MS);
        window.addInitScript(clockOfTheProgram());
        return window;
    }

    // The program stands at noon of its day; the browser begins there and its time goes on.
    private static String clockOfTheProgram() {
        long noon = TestClock.TODAY
                .atTime(LocalTime.NOON)
                .atZone(WARSAW)
                .toInstant()
                .toEpochMilli();
        return """
                (() => {
                  const Real = Date;
                  const shift = %d - Real.now();
                  globalThis.Date = class extends Real {
                    constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given); }
                    static now() { return Real.now() + shift; }
                  };
                })();
                """.formatted(noon);
    }
}
