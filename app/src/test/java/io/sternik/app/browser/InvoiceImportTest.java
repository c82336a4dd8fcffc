package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Last year's invoices and payments through the wizard: the kinds are recognised, one invoice comes back with what differs, the results page
 * counts the rest to the grosz, and all of it is taken back. First in Polish, then a look in English.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvoiceImportTest extends BrowserStory {

    private static final LocatorAssertions.IsVisibleOptions SLOWLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final Path FOLDER = Path.of("../demo/imports/sprzedaz-2025");
    private static final List<String> FILES =
            List.of("zespol.csv", "klienci.csv", "produkty.csv", "faktury.csv", "wplaty.csv", "rejestr-vat.csv");
    private static final String YEAR = "/selling/results?from=2025-01-01&to=2025-12-31";

    @Test
    @Order(1)
    void lastYearIsInTheResultsAfterAFewClicks() {
        try (Visitor visitor = Visitor.polish(address())) {
            Founder.founds(visitor);
            visitor.go("/imports");
            visitor.page()
                    .locator("input[type=file]")
                    .setInputFiles(FILES.stream().map(FOLDER::resolve).toArray(Path[]::new));
            visitor.button("Dalej: kolumny").click();
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.COMBOBOX,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("faktury\\.csv"))))
                    .hasValue("Faktury");
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.COMBOBOX,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("wplaty\\.csv"))))
                    .hasValue("Płatności");
            isFitForEverybody(visitor);
            visitor.button("Dalej: próba").click();
            visitor.button("Zrób próbę").click();
            assertThat(visitor.page().getByText(Pattern.compile("540.94")).first())
                    .isVisible(SLOWLY);
            isFitForEverybody(visitor);
            visitor.button("Dalej: zapis").click();
            visitor.button(Pattern.compile("^Zapisz: nowych")).click();
            assertThat(visitor.page().getByText("Import zapisany").first()).isVisible(SLOWLY);

            visitor.go(YEAR);
            visitor.sees("nie zamknięto żadnej szansy");
            assertThat(visitor.page().getByText("Jeszcze nie ma czego liczyć")).hasCount(0);
            visitor.page()
                    .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Podział wyników"))
                    .getByText("Miesiąc", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Locator documents = visitor.page()
                    .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Zamówienia, faktury i wpłaty"))
                    .last();
            assertThat(documents).containsText("kwi 2025");
            assertThat(documents.locator("tbody tr").last())
                    .containsText(Pattern.compile("45[\\s\\u00a0\\u202f]198,00"));
            assertThat(documents.locator("tbody tr").last())
                    .containsText(Pattern.compile("53[\\s\\u00a0\\u202f]229,52"));
            isFitForEverybody(visitor);

            visitor.go("/selling/invoices");
            visitor.page().getByText("FS/101/2025").first().click();
            assertThat(visitor.page().getByText("z pliku (import)").first()).isVisible();
        }
    }

    @Test
    @Order(2)
    void theSameInEnglishAndBack() {
        try (Visitor visitor = Visitor.english(address())) {
            visitor.go("/");
            visitor.page().getByLabel("E-mail").fill("lucja@zuraw.example");
            visitor.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                    .fill("zielony latawiec nad morzem");
            visitor.button("Sign in").click();
            visitor.button(Pattern.compile("settings and sign-out|ustawienia i wylogowanie"))
                    .click();
            visitor.page()
                    .getByText("English", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.press("Escape");
            visitor.go(YEAR);
            Locator documents = visitor.page()
                    .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Orders, invoices and payments"))
                    .last();
            assertThat(documents.locator("tbody tr").last()).containsText("45,198.00");
            isFitForEverybody(visitor);
            visitor.go("/imports");
            visitor.page().locator("#content a[href^='/imports/']").first().click();
            visitor.button(Pattern.compile("^Undo the import: remove")).click();
            visitor.dialog()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Undo the import")
                                    .setExact(true))
                    .click();
            assertThat(visitor.page().getByText("Import undone").first()).isVisible(SLOWLY);
            visitor.go(YEAR);
            visitor.sees("Nothing to count yet");
            assertThat(documents).hasCount(0);
        }
    }

    private static void isFitForEverybody(Visitor visitor) {
        Page page = visitor.page();
        visitor.settle();
        Inspection.prepare(page);
        Assertions.assertThat(Inspection.brokenRules(page)).isEmpty();
        page.setViewportSize(320, 740);
        visitor.settle();
        Assertions.assertThat(Inspection.widerBy(page)).isZero();
        Assertions.assertThat(Inspection.brokenRules(page)).isEmpty();
        page.setViewportSize(Chromium.DESK, 900);
        visitor.settle();
    }
}
