package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.document.PrintedPages;
import io.sternik.app.platform.text.Written;
import io.sternik.app.testing.Caller;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The file and the shared link of results say of orders, invoices and payments what the page says, to the grosz and to nobody more. */
class SoldOnPaperModuleTest extends ImportingProgram {

    private static final String YEAR = "?from=2025-01-01&to=2026-01-01";
    private static final List<String> DIMENSIONS = List.of("MONTH", "SELLER", "TEAM", "OFFICE", "PRODUCT");
    private static final List<String> FIGURES =
            List.of("/figures/orderedMinor", "/figures/invoicedMinor", "/figures/paidMinor", "/before/invoicedMinor");
    private static final Written POLISH = new Written(Language.PL);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeEach
    void aYearOfDocuments() {
        account("Hydro", null, "S1", "2024-01-01");
        account("Ciepło", null, "S3", "2024-01-01");
        Done done = load(new Text("zamowienia.csv", """
                        Nr zamówienia;Data zamówienia;Klient;Nazwa towaru;Ilość;Netto;Stawka
                        Z/1;2025-02-03;Hydro;Pompa;3;3100,07;23%
                        Z/2;2025-05-06;Ciepło;Kocioł;1;8200,11;23%
                        """), new Text("faktury.csv", """
                        Nr faktury;Rodzaj;Faktura korygowana;Data wystawienia;Nabywca;Nazwa towaru;Ilość;Netto;Stawka
                        F/0;faktura;;2024-11-03;Hydro;Pompa;1;777,77;23%
                        F/1;faktura;;2025-02-20;Hydro;Pompa;3;3100,07;23%
                        F/2;faktura;;2025-06-01;Ciepło;Kocioł;1;8200,11;23%
                        K/1;korekta;F/1;2025-03-01;Hydro;Pompa;-1;-1033,36;23%
                        """), new Text("wplaty.csv", """
                        Numer wpłaty;Data wpłaty;Kwota;Nr faktury
                        W/1;2025-03-05;1234,56;F/1
                        W/2;2025-07-05;9876,54;F/2
                        """));
        for (Map.Entry<String, ImportSummary.Counts> counts :
                done.summary().objects().entrySet()) {
            assertThat(counts.getValue().refused()).as(counts.getKey()).isZero();
        }
    }

    @AfterEach
    void nothingStays() {
        sql.execute("delete from selling.payment");
        sql.execute("delete from selling.invoice");
        sql.execute("delete from selling.sales_order");
        sql.execute("delete from selling.deal");
        sql.execute("delete from selling.account_owner");
        sql.execute("delete from selling.account");
        sql.execute("delete from platform.open_rate");
        sql.execute("delete from platform.open_link");
    }

    @Test
    void withoutDealsTheFileIsAboutDocuments() {
        Caller director = polish(seat("DIR"));
        PrintedPages pages = pages(director, YEAR);
        saysWhatThePageSays(pages.text(), director);
        assertThat(pages.structure("Table")).as("one for each breakdown").hasSize(5);
        assertThat(pages.text())
                .contains("Zamówienia, faktury i wpłaty: Miesiąc", "lut 2025", "poprzednio: 777,77 zł")
                .doesNotContain("Wartość wygranych", "(nie ma)");
    }

    @Test
    void besideDealsItIsASectionOfItsOwn() {
        Caller director = polish(seat("DIR"));
        seat("S1").post("/api/deals", Map.of("name", "Open", "amount", Map.of("minor", 12_34, "currency", "PLN")));
        PrintedPages pages = pages(director, YEAR);
        saysWhatThePageSays(pages.text(), director);
        assertThat(pages.text()).contains("Wartość wygranych: Miesiąc", "Zamówienia, faktury i wpłaty: Handlowiec");
        assertThat(pages(seat("DIR"), "?from=2020-01-01&to=2021-01-01").text())
                .as("nothing was sold then")
                .doesNotContain("Zamówienia, faktury i wpłaty");
    }

    @Test
    void aLinkShowsTheSameInBothLanguages() {
        Caller director = polish(seat("DIR"));
        String path = shared(director);
        saysWhatThePageSays(open(path + "?lang=pl"), director);
        assertThat(open(path + "?lang=en"))
                .contains("Orders, invoices and payments: Month", "Ordered net", "PLN 10,266.82", "before: PLN 777.77")
                .doesNotContain("selling.");
        sql.execute("delete from selling.payment");
        assertThat(open(path + "?lang=en")).as("what was shared does not move").contains("PLN 11,111.10");
    }

    @Test
    void nobodyReadsMoreThanTheMakerSees() {
        Caller seller = polish(seat("S1"));
        String file = pages(seller, YEAR).text();
        saysWhatThePageSays(file, seller);
        assertThat(file).contains("2 066,71 zł").doesNotContain("8 200,11", "10 266,82", "9 876,54");
        assertThat(open(shared(seller) + "?lang=pl"))
                .contains("2 066,71 zł")
                .doesNotContain("8 200,11", "10 266,82", "9 876,54");
    }

    @Test
    void otherCurrenciesAndTheFilterByPipelineAreSaid() {
        load(new Text("eur.csv", """
                Nr faktury;Data wystawienia;Nabywca;Nazwa towaru;Ilość;Netto;Stawka
                E/1;2025-04-01;Hydro;Pompa;1;500,00;23%
                """));
        sql.execute("update selling.invoice set currency = 'EUR' where number = 'E/1'");
        Caller director = polish(seat("DIR"));
        assertThat(pages(director, YEAR).text())
                .contains("W innej walucie, poza sumami: Faktury netto 500,00 EUR")
                .doesNotContain("nie mają lejka");
        String pipeline =
                sql.fetchSingle("select id from selling.pipeline limit 1").get(0, String.class);
        assertThat(pages(director, YEAR + "&pipeline=" + pipeline).text()).contains("nie mają lejka", "10 266,82 zł");
    }

    private static void saysWhatThePageSays(String text, Caller viewer) {
        for (String dimension : DIMENSIONS) {
            JsonNode page = viewer.get("/api/deals/results/documents" + YEAR + "&dimension=" + dimension)
                    .body();
            assertThat(page.path("groups")).as(dimension).isNotEmpty();
            assertThat(text)
                    .contains(money(page.at("/total/orderedMinor")), money(page.at("/total/invoicedMinor")))
                    .contains(money(page.at("/total/paidMinor")), money(page.at("/totalBefore/invoicedMinor")));
            for (JsonNode group : page.path("groups")) {
                boolean earlier = dimension.equals("MONTH")
                        && group.path("key").asString().startsWith("2024");
                for (String figure : FIGURES) {
                    if (!earlier) {
                        assertThat(text).as(dimension + group).contains(money(group.at(figure)));
                    }
                }
            }
        }
    }

    private static PrintedPages pages(Caller viewer, String scope) {
        return PrintedPages.read(viewer.file("/api/deals/results.pdf" + scope).content());
    }

    private static String shared(Caller maker) {
        Caller.Answer made = maker.post(
                "/api/deals/results/links",
                Map.of("title", "Year", "days", 7, "from", "2025-01-01", "to", "2026-01-01"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/path");
    }

    private String open(String path) {
        try {
            return BROWSER.send(
                            HttpRequest.newBuilder(URI.create(address() + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replace("&nbsp;", " ")
                    .replace("&minus;", "\u2212");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Caller polish(Caller caller) {
        Map<String, Object> preferences =
                Map.of("language", "pl", "theme", "system", "density", "default", "start", "", "letterKeys", true);
        assertThat(caller.put("/api/me/preferences", preferences).status()).isLessThan(300);
        return caller;
    }

    private static String money(JsonNode minor) {
        return POLISH.money(minor.asLong(), "PLN").replace('\u00a0', ' ');
    }
}
