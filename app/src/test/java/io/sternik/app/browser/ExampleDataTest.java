package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A company with nothing yet loads example data from an empty list, tries them, and is rid of them by one click; once in each language. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleDataTest extends BrowserStory {

    private static final LocatorAssertions.IsVisibleOptions SLOWLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final List<String> LISTS = List.of(
            "/selling/accounts",
            "/selling/contacts",
            "/selling/prospects",
            "/selling/deals",
            "/selling/activities",
            "/selling/quotes",
            "/selling/orders",
            "/selling/invoices",
            "/selling/payments",
            "/catalog/products");

    @Test
    @Order(1)
    void everyEmptyListOffersThemAndIsFull() {
        try (Visitor visitor = Visitor.polish(address())) {
            Founder.founds(visitor);
            visitor.go("/selling/deals");
            assertThat(visitor.button("Wczytaj dane przykładowe")).isVisible();
            isFitForEverybody(visitor);
            visitor.button("Wczytaj dane przykładowe").click();
            assertThat(band(visitor, "Dane przykładowe").getByText("Na listach i w wynikach są dane przykładowe."))
                    .isVisible(SLOWLY);
            for (String list : LISTS) {
                visitor.go(list);
                assertThat(visitor.page().locator("[role=gridcell]").first()).isVisible();
            }
            visitor.button("Usuń dane przykładowe").click();
            assertThat(visitor.page().getByText("Dane przykładowe są usunięte.").first())
                    .isVisible(SLOWLY);
            assertThat(band(visitor, "Dane przykładowe")).hasCount(0);
            for (String list : LISTS) {
                visitor.go(list);
                assertThat(visitor.button("Wczytaj dane przykładowe")).isVisible();
                assertThat(visitor.page().locator("[role=gridcell]")).hasCount(0);
            }
        }
    }

    @Test
    @Order(2)
    void whatWasAddedIsCountedBeforeItGoesToo() {
        try (Visitor visitor = Visitor.english(address())) {
            Founder.signsIn(visitor, "English");
            visitor.go("/selling/accounts");
            visitor.button("Load example data").click();
            assertThat(visitor.page().getByText("Lakeside Hotel").first()).isVisible(SLOWLY);
            visitor.page().getByText("Lakeside Hotel").first().click();
            visitor.page().getByPlaceholder("What is worth remembering?").fill("They asked for towel rails too");
            visitor.button(Pattern.compile("^Save$")).click();
            assertThat(visitor.page()
                            .getByText("They asked for towel rails too")
                            .first())
                    .isVisible();
            isFitForEverybody(visitor);
            visitor.press("Escape");
            visitor.button("Remove example data").click();
            assertThat(visitor.dialog()).containsText("1 record that was added to them goes too");
            visitor.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove example data"))
                    .click();
            assertThat(visitor.page().getByText("The example data are removed.").first())
                    .isVisible(SLOWLY);
            visitor.go("/selling/deals");
            assertThat(visitor.button("Load example data")).isVisible();
        }
    }

    private static Locator band(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    /** Nothing that axe finds, and nothing that a telephone cannot show. */
    private static void isFitForEverybody(Visitor visitor) {
        Page page = visitor.page();
        visitor.settle();
        Inspection.prepare(page);
        Assertions.assertThat(Inspection.brokenRules(page)).isEmpty();
        page.setViewportSize(360, 780);
        visitor.settle();
        Assertions.assertThat(Inspection.widerBy(page)).isZero();
        page.setViewportSize(1440, 900);
    }
}
