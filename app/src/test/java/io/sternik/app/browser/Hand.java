package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** How somebody works on a page: by the mouse, or by the keyboard alone. */
interface Hand {

    /** Presses a button, follows a link, opens a tab. */
    void press(Locator what);

    /** Puts a text in the place of what a field holds. */
    void fill(Locator field, String text);

    /** Chooses a radio button or marks a box. */
    void choose(Locator mark);

    /** Clicks. */
    static Hand mouse() {
        return new Hand() {
            @Override
            public void press(Locator what) {
                what.click();
            }

            @Override
            public void fill(Locator field, String text) {
                field.fill(text);
            }

            @Override
            public void choose(Locator mark) {
                mark.check();
            }
        };
    }

    /** Never clicks: what cannot be reached by Tab, and inside a group by arrows, is not there. */
    static Hand keys(Visitor visitor) {
        return new Keys(visitor);
    }

    /** The keyboard alone. */
    final class Keys implements Hand {

        private static final int MOST_STEPS = 220;
        private static final String GROUP = """
                () => {
                  const active = document.activeElement;
                  if (active?.getAttribute("role") === "tab") return "tab";
                  return active?.type === "radio" ? "radio " + active.name : "";
                }
                """;

        private final Visitor visitor;

        private Keys(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void press(Locator what) {
            reach(what);
            visitor.press("Enter");
        }

        @Override
        public void fill(Locator field, String text) {
            reach(field);
            visitor.press("Control+A");
            visitor.page().keyboard().type(text);
        }

        @Override
        public void choose(Locator mark) {
            reach(mark);
            if (!mark.isChecked()) {
                visitor.press("Space");
            }
            assertThat(mark).isChecked();
        }

        private void reach(Locator wanted) {
            assertThat(wanted).isVisible();
            String group = String.valueOf(wanted.evaluate("""
                    element => element.getAttribute("role") === "tab" ? "tab"
                      : element.type === "radio" ? "radio " + element.name : ""
                    """));
            for (int step = 0; step < MOST_STEPS && !isFocused(wanted); step++) {
                boolean inside = !group.isEmpty() && group.equals(visitor.page().evaluate(GROUP));
                visitor.press(inside ? (group.equals("tab") ? "ArrowRight" : "ArrowDown") : "Tab");
            }
            assertThat(wanted).isFocused();
        }

        private static boolean isFocused(Locator locator) {
            return Boolean.TRUE.equals(locator.evaluate("element => element === document.activeElement"));
        }
    }
}
