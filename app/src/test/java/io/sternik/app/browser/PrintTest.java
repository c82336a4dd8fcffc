package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What goes to paper, read back from it: the content with its heads on every page, the foot, and not the frame. */
class PrintTest extends DemoStory {

    /** How many records lie at a place, as the list of places under the map says. */
    private static final Pattern COUNT = Pattern.compile("\\p{L} (\\d+) · ");

    private static final String OPEN = "/selling/deals?filter=status+%3D+open";

    @Test
    void aListOnPaperHasItsHeadsOnEveryPageAndAFootThatSaysWhatItIs() throws IOException {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.go(OPEN);
            visitor.settle();
            try (PDDocument paper = paper(visitor)) {
                int pages = paper.getNumberOfPages();
                assertThat(pages).isGreaterThan(1);
                assertThat(paper.getPage(0).getMediaBox().getWidth())
                        .as("landscape")
                        .isGreaterThan(paper.getPage(0).getMediaBox().getHeight());
                for (int page = 1; page <= pages; page++) {
                    assertThat(text(paper, page))
                            .as("page " + page)
                            .contains(
                                    "Kwota",
                                    "Zamknięcie",
                                    "wydruk:",
                                    page + " / " + pages,
                                    "/selling/deals?filter=status = open");
                }
                assertThat(text(paper, 1)).contains("Stan: otwarta").doesNotContain("Szukaj", "Zapisz widok");
            }
        }
    }

    @Test
    void aRecordAndAPageOfFiguresOnPaperAreReadInEnglishToo() throws IOException {
        try (Visitor visitor =
                Visitor.of(address(), "en-GB", ColorScheme.DARK, Chromium.DESK).signedInAs("kierownik")) {
            visitor.go("/selling/deals");
            visitor.page().locator("#content [role=grid]").focus();
            visitor.press("Home", "Shift+Enter");
            assertThat(visitor.page().locator("#content aside h1")).isVisible();
            visitor.settle();
            String name = visitor.page().locator("#content aside h1").innerText();
            try (PDDocument paper = paper(visitor)) {
                assertThat(text(paper, 1).replaceAll("\\s+", " "))
                        .contains(name.replaceAll("\\s+", " "), "Amount", "printed")
                        .doesNotContain("Delete deal");
            }
            visitor.go("/selling/results");
            visitor.settle();
            try (PDDocument paper = paper(visitor)) {
                assertThat(text(paper, 1)).contains("Value won", "printed");
            }
        }
    }

    @Test
    void aMapAndACalendarOnPaperSayWhatLiesWhereAndWhen() throws IOException {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.expectComplaint("GL Driver|WebGL|GPU stall");
            visitor.go("/selling/accounts?layout=map");
            assertThat(visitor.page().locator("[aria-pressed]:visible").first()).isVisible();
            try (PDDocument paper = paper(visitor)) {
                String page = text(paper, 1).replaceAll("\\s+", " ");
                assertThat(page).containsPattern("Poznań \\d+").containsPattern("Łódź \\d+");
                assertThat(COUNT.matcher(page).results().map(count -> Integer.valueOf(count.group(1))))
                        .as("most at one place first")
                        .hasSizeGreaterThan(5)
                        .isSortedAccordingTo(Comparator.reverseOrder());
            }
            visitor.go("/selling/deals?layout=calendar&filter=status+%3D+open");
            visitor.settle();
            try (PDDocument paper = paper(visitor)) {
                assertThat(text(paper, 1)).contains("lis 2026", "poniedziałek", "wydruk:");
            }
        }
    }

    @Test
    void theFrameStaysOffThePaper() {
        try (Visitor visitor = Visitor.polish(address()).signedInAs("kierownik")) {
            visitor.go("/selling/deals?layout=board");
            assertThat(visitor.page().locator("nav").first()).isVisible();
            assertThat(visitor.page().locator("header").first()).isVisible();
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator("nav").first()).isHidden();
            assertThat(visitor.page().locator("#content [data-paper=wide] h3").first())
                    .isVisible();
        }
    }

    private static PDDocument paper(Visitor visitor) throws IOException {
        return Loader.loadPDF(visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(paper).replace('\u00a0', ' ');
    }
}
