package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser. What the browser complains about is remembered; {@link #close} fails the story when there was anything. */
final class Visitor implements AutoCloseable {

    private static final Set<String> READ = Set.of("fetch", "script", "stylesheet");
    // Two frames, unless the browser paints none: a call into the page has no time limit of its own.
    private static final String PAINTED = """
            () => new Promise(done => {
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)));
              setTimeout(done, 2000);
            })
            """;
    private static final int DRAG_STEPS = 60;
    private static final int EDGE = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BrowserContext window;
    private final String picture = "last-" + NUMBER.incrementAndGet() + ".png";
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Request> reading = new HashSet<>();
    private final List<Pattern> expected = new ArrayList<>();

    private Visitor(BrowserContext window, String address) {
        this.window = window;
        this.page = window.newPage();
        this.address = address;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.location().replaceAll("[:\\d]*$", "") + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (READ.contains(request.resourceType())) {
                reading.add(request);
            }
        });
        // What the page before was reading ends with it, without a word.
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                reading.clear();
            }
        });
        page.onRequestFinished(reading::remove);
        page.onRequestFailed(reading::remove);
        page.onCrash(crashed -> complaints.add(crashed.url() + ": the tab crashed"));
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** At a desk, in Polish, by day. */
    static Visitor polish(String address) {
        return new Visitor(Chromium.open("pl-PL", ColorScheme.LIGHT, Chromium.DESK), address);
    }

    /** At a desk, in English, by night. */
    static Visitor english(String address) {
        return new Visitor(Chromium.open("en-GB", ColorScheme.DARK, Chromium.DESK), address);
    }

    /** In this language, colours and width. */
    static Visitor of(String address, String locale, ColorScheme scheme, int width) {
        return new Visitor(Chromium.open(locale, scheme, width), address);
    }

    Page page() {
        return page;
    }

    /** Goes to a path and waits until the page has read what it shows. */
    Visitor go(String path) {
        page.navigate(address + path);
        settle();
        return this;
    }

    /** Waits until nothing is being read any more, no placeholder stands and all of it is painted. */
    void settle() {
        assertThat(page.locator("main").first()).isVisible();
        do {
            page.waitForCondition(reading::isEmpty);
            assertThat(page.locator("#content .mantine-Skeleton-root")).hasCount(0);
            page.evaluate(PAINTED);
        } while (!reading.isEmpty());
    }

    /** Signs in as this person of the demo company without the door, and takes the language of the browser. */
    Visitor signedInAs(String login) {
        window.clearCookies();
        APIRequestContext calls = window.request();
        APIResponse entered = calls.post(
                address + "/api/session/demo", RequestOptions.create().setData(Map.of("login", login)));
        JsonNode session = JSON.readTree(calls.get(address + "/api/session").text());
        String language = String.valueOf(page.evaluate("navigator.language.slice(0, 2)"));
        APIResponse chosen = calls.put(
                address + "/api/me/preferences",
                RequestOptions.create()
                        .setHeader("X-CSRF-Token", session.path("csrf").asString())
                        .setData(Map.of(
                                "language",
                                language,
                                "theme",
                                "system",
                                "density",
                                "default",
                                "start",
                                "",
                                "letterKeys",
                                true)));
        Assertions.assertThat(List.of(entered.status(), chosen.status())).containsExactly(204, 200);
        return this;
    }

    /**
     * Drags by the mouse and drops when the target shows that it would take it. As a hand does, it follows a target that moves, because a board
     * scrolls when something is dragged to its edge.
     */
    void drag(Locator what, Locator where) {
        settle();
        // Waits until the thing stands still and nothing lies over it.
        double down = Math.min(20, what.boundingBox().height / 2);
        what.hover(new Locator.HoverOptions().setPosition(20, down));
        BoundingBox from = what.boundingBox();
        Mouse mouse = page.mouse();
        mouse.down();
        mouse.move(from.x + 40, from.y + down);
        for (int tries = 0; tries < DRAG_STEPS && !"true".equals(where.getAttribute("data-over")); tries++) {
            BoundingBox to = where.boundingBox();
            ViewportSize seen = page.viewportSize();
            mouse.move(
                    Math.clamp(to.x + to.width / 2, EDGE, seen.width - EDGE),
                    Math.clamp(to.y + to.height / 2, EDGE, seen.height - EDGE),
                    new Mouse.MoveOptions().setSteps(4));
        }
        assertThat(where).hasAttribute("data-over", "true");
        mouse.up();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Presses keys one after the other, as Playwright names them. */
    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The text is to be seen once somewhere. */
    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The browser will complain like this, and shall. */
    void expectComplaint(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /** What the browser has complained about unexpectedly until now. */
    List<String> complaints() {
        return complaints.stream()
                .filter(text ->
                        expected.stream().noneMatch(one -> one.matcher(text).find()))
                .toList();
    }

    /** Leaves a picture of what was seen last in {@code target/browser}, for whoever wants to know why a story failed. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", picture)));
        window.close();
        Assertions.assertThat(complaints())
                .as("what the browser complained about")
                .isEmpty();
    }
}
