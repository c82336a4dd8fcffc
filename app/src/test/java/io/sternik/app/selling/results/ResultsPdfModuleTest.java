package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.document.PrintedPages;
import io.sternik.app.platform.text.Written;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The results page as a PDF file: the figures of the page and nothing else. */
class ResultsPdfModuleTest extends SellingProgram {

    private static final String QUARTER =
            "?from=" + TestClock.TODAY.withDayOfMonth(1).minusMonths(1) + "&to="
                    + TestClock.TODAY.withDayOfMonth(1).plusMonths(2);

    @Test
    void theFileSaysWhatThePageSays() {
        Caller leader = polish(seat("L2"));
        won(leader, "A", 1_234_567_89);
        won(seat("S3"), "B", 250_00);
        move(leader, open(leader, "C", 70_00), "lost");
        open(leader, "D", 12_34);
        JsonNode page = leader.get("/api/deals/results" + QUARTER).body();
        Caller.File file = leader.file("/api/deals/results.pdf" + QUARTER);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("2026")
                .contains(".pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        PrintedPages pages = PrintedPages.read(file.content());
        String text = pages.text();
        Written polish = new Written(Language.PL);
        assertThat(pages.language()).isEqualTo("pl");
        assertThat(text).contains("Wyniki", "Czyje wyniki: Wszyscy w zasięgu", "Lejek: Wszystkie lejki", "Waluta: PLN");
        assertThat(text).contains("Okres: 01.10.2026 – 31.12.2026");
        for (String figure : List.of("/total/wonMinor", "/totalBefore/wonMinor", "/openValue")) {
            assertThat(text).as(figure).contains(money(polish, page.at(figure).asLong()));
        }
        for (String list : List.of("sellers", "teams", "offices", "products")) {
            assertThat(page.path(list)).as(list).isNotEmpty();
            long sum = 0;
            for (JsonNode line : page.path(list)) {
                sum += line.at("/figures/wonMinor").asLong();
                assertThat(text)
                        .contains(money(polish, line.at("/figures/wonMinor").asLong()));
            }
            assertThat(sum)
                    .as(list + " add up to their last line")
                    .isEqualTo(page.at("/total/wonMinor").asLong());
        }
        assertThat(pages.structure("Table"))
                .as("five breakdowns and the open pipeline")
                .hasSize(6);
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoeverAsks() {
        Caller english = seat("S4");
        PrintedPages pages = PrintedPages.read(
                english.file("/api/deals/results.pdf" + QUARTER).content());
        assertThat(pages.language()).isEqualTo("en");
        assertThat(pages.text())
                .contains("Results", "Whose results: Everybody in sight", "Page 1 of", "weighted by stage")
                .as("no word is missing")
                .doesNotContainPattern("(?m)^[a-z]+\\.[a-zA-Z.-]+$");
    }

    @Test
    void whoseResultsTheyAreIsNamedWhereTheViewerMaySeeThem() {
        won(seat("S3"), "F", 99_00);
        String of = "&owner=" + company.position("S3").value();
        String seen = PrintedPages.read(polish(seat("L2"))
                        .file("/api/deals/results.pdf" + QUARTER + of)
                        .content())
                .text();
        assertThat(seen).doesNotContain("Wszyscy w zasięgu");
        String foreign = PrintedPages.read(polish(seat("S1"))
                        .file("/api/deals/results.pdf" + QUARTER + of)
                        .content())
                .text();
        assertThat(foreign).contains("Wszyscy w zasięgu").doesNotContain("99,00");
    }

    @Test
    void whoMayNotSeeThePageGetsNoFile() {
        assertThat(nobody().get("/api/deals/results.pdf" + QUARTER).status()).isEqualTo(401);
        assertThat(seat("S1")
                        .get("/api/deals/results.pdf?from=2026-05-01&to=2026-01-01")
                        .status())
                .isEqualTo(422);
    }

    private static Caller polish(Caller caller) {
        Map<String, Object> preferences =
                Map.of("language", "pl", "theme", "system", "density", "default", "start", "", "letterKeys", true);
        assertThat(caller.put("/api/me/preferences", preferences).status()).isLessThan(300);
        return caller;
    }

    private static String money(Written written, long minor) {
        return written.money(minor, "PLN").replace('\u00a0', ' ');
    }
}
