package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.platform.imports.PracticeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The practice set through the wizard: first in Polish by the founder of the company, then in English after all was undone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportWizardTest extends BrowserStory {

    private static final int DEALS = 600;
    private static final PracticeSet SET = new PracticeSet(7, DEALS);
    private static final LocatorAssertions.IsVisibleOptions SLOWLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    private Path folder;

    /** The words of the wizard in one language. */
    private record Words(
            String choose,
            String toMapping,
            String toCheck,
            String check,
            String toCommit,
            Pattern commit,
            String saved,
            String dealsRow,
            Pattern undo,
            String undoNow,
            String undone,
            String nothingWritten,
            String results,
            String noResults) {}

    private static final Words POLISH = new Words(
            "Wybierz pliki",
            "Dalej: kolumny",
            "Dalej: próba",
            "Zrób próbę",
            "Dalej: zapis",
            Pattern.compile("^Zapisz: nowych"),
            "Import zapisany",
            "Szanse",
            Pattern.compile("^Cofnij import: usuń"),
            "Cofnij import",
            "Import cofnięty",
            "Ten import niczego nie zmienił",
            "Wyniki",
            "Jeszcze nie ma czego liczyć");

    private static final Words ENGLISH = new Words(
            "Choose files",
            "Next: mapping",
            "Next: dry run",
            "Start the dry run",
            "Next: commit",
            Pattern.compile("^Save: "),
            "Import saved",
            "Deals",
            Pattern.compile("^Undo the import: remove"),
            "Undo the import",
            "Import undone",
            "This import changed nothing",
            "Results",
            "Nothing to count yet");

    @Test
    @Order(1)
    void theFounderBringsInOwnFilesAndTakesThemBack() throws IOException {
        try (Visitor visitor = Visitor.polish(address())) {
            Founder.founds(visitor);
            throughTheWizardAndBack(visitor, POLISH);
        }
    }

    @Test
    @Order(2)
    void theSameInEnglish() throws IOException {
        try (Visitor visitor = Visitor.english(address())) {
            Founder.signsIn(visitor, "English");
            throughTheWizardAndBack(visitor, ENGLISH);
        }
    }

    private void throughTheWizardAndBack(Visitor visitor, Words words) throws IOException {
        String first = commit(visitor, words, String.valueOf(DEALS));
        assertThat(visitor.page()
                        .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(words.dealsRow()))
                        .first())
                .containsText(String.valueOf(DEALS));
        visitor.go("/selling/results?from=2024-10-01&to=2026-01-01");
        assertThat(visitor.page().locator("#content table tbody tr").first()).isVisible();

        commit(visitor, words, "0");
        visitor.sees(words.nothingWritten());

        visitor.go("/imports/" + first);
        visitor.button(words.undo()).click();
        visitor.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words.undoNow()).setExact(true))
                .click();
        assertThat(visitor.page().getByText(words.undone()).first()).isVisible(SLOWLY);
        visitor.go("/selling/results");
        visitor.sees(words.noResults());
    }

    private String commit(Visitor visitor, Words words, String created) throws IOException {
        visitor.go("/imports");
        visitor.page().locator("input[type=file]").setInputFiles(files());
        assertThat(visitor.button(words.toMapping())).isVisible(SLOWLY);
        isFitForEverybody(visitor);
        visitor.button(words.toMapping()).click();
        assertThat(visitor.page().locator("#content table tbody tr")).hasCount(7 + 8 + 3 + 3);
        isFitForEverybody(visitor);
        visitor.button(words.toCheck()).click();
        visitor.button(words.check()).click();
        assertThat(visitor.page().getByText("ZQPro → ZQ Pro").first()).isVisible(SLOWLY);
        isFitForEverybody(visitor);
        visitor.button(words.toCommit()).click();
        Locator save = visitor.button(words.commit());
        assertThat(save).isVisible();
        Assertions.assertThat(save.innerText()).matches(".*\\D" + (created.equals("0") ? "0\\D.*" : "[1-9].*"));
        save.click();
        assertThat(visitor.page().getByText(words.saved()).first()).isVisible(SLOWLY);
        isFitForEverybody(visitor);
        String url = visitor.page().url();
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
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

    private Path[] files() throws IOException {
        List<Path> written = new ArrayList<>();
        for (var file : SET.files().entrySet()) {
            written.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
        }
        return written.toArray(Path[]::new);
    }
}
