package io.sternik.app.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be found wrong with a page by looking at it. */
final class Inspection {

    private static final Path AXE = Path.of("..", "ui", "node_modules", "axe-core", "axe.min.js");

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
                if (/^[a-z]+(\\.[a-z-]+)+$/i.test(text) && !/\\.(csv|xlsx)$/.test(text) && texts.currentNode.parentElement.checkVisibility()
                    && !texts.currentNode.parentElement.closest("code")) raw.push(text);
              }
              return raw;
            }
            """;
    private static final String WIDER_BY =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Inspection() {}

    /** Brings axe into the page and stops what moves; once after each load. */
    static void prepare(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        page.evaluate(NO_MOVEMENT);
    }

    /** The rules of WCAG 2.2 AA that axe finds broken, each with its first place. */
    static List<?> brokenRules(Page page) {
        return (List<?>) page.evaluate(BROKEN_RULES);
    }

    /** Keys of messages that are seen instead of their texts. */
    static List<?> rawKeys(Page page) {
        return (List<?>) page.evaluate(RAW_KEYS);
    }

    /** By how many pixels the page is wider than the window. */
    static int widerBy(Page page) {
        return (int) page.evaluate(WIDER_BY);
    }
}
