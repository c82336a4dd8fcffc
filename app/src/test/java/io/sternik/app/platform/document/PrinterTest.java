package io.sternik.app.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a printed document is made of, read back from the file. */
class PrinterTest {

    private static final String PANGRAM = "Zażółć gęślą jaźń, ZAŻÓŁĆ GĘŚLĄ JAŹŃ";

    private static Paper paper(Language language, String title, Part... parts) {
        return new Paper(
                language,
                "Żagle & <b>Stery</b> \"Sp. z o.o.\"",
                title,
                List.of(new Paper.Fact("Okres", "I kw. 2026")),
                List.of(parts),
                "23.11.2026, Łucja Ćwik");
    }

    private static PrintedPages printed(Paper paper) throws IOException {
        Texts texts = new Texts(JsonMapper.builder().build());
        return PrintedPages.read(new Printer(texts).print(paper));
    }

    private static Part.Table table(int lines) {
        List<Part.Row> rows = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> new Part.Row("Wiersz " + line, List.of(String.valueOf(line)), line % 101))
                .toList();
        return new Part.Table("Tabela", List.of("Nazwa", "Liczba"), rows, new Part.Row("Razem", List.of("x"), null));
    }

    @Test
    void aDocumentIsTaggedNamesItsLanguageAndCarriesItsFonts() throws IOException {
        PrintedPages pages = printed(paper(Language.PL, PANGRAM, new Part.Notes(List.of("i to")), table(3)));
        assertThat(pages.title()).isEqualTo(PANGRAM);
        assertThat(pages.language()).isEqualTo("pl");
        assertThat(pages.isTagged()).isTrue();
        assertThat(pages.claimsUniversalAccess()).isTrue();
        assertThat(pages.fontsAreEmbedded()).isTrue();
        assertThat(pages.text()).contains(PANGRAM).contains("Łucja Ćwik").contains("Strona 1 z 1");
    }

    @Test
    void headingsTablesAndListsStandInTheStructureInReadingOrder() throws IOException {
        PrintedPages pages = printed(paper(Language.EN, "Results", new Part.Notes(List.of("one", "two")), table(2)));
        assertThat(pages.structure("H1")).hasSize(1);
        assertThat(pages.structure("H2")).hasSize(1);
        assertThat(pages.structure("Table")).hasSize(1);
        assertThat(pages.structure("TH")).as("two heads, a name for each line").hasSize(2 + 3);
        assertThat(pages.structure("TD")).hasSize(3);
        assertThat(pages.structure("LI")).as("one fact, two notes").hasSize(3);
        assertThat(pages.order("H1", "L", "H2", "Table")).isTrue();
        assertThat(pages.text()).contains("Page 1 of 1");
    }

    @Test
    void aLongTableGoesOnWithItsHeadsOnEveryPage() throws IOException {
        PrintedPages pages = printed(paper(Language.PL, "Długa", table(120)));
        assertThat(pages.count()).isGreaterThan(2);
        for (int page = 1; page <= pages.count(); page++) {
            assertThat(pages.text(page)).contains("Nazwa").contains("Strona " + page + " z " + pages.count());
        }
        assertThat(pages.structure("TH")).as("repeated heads are no structure").hasSize(2 + 121);
    }

    @Test
    void whatPeopleTypedIsTextAndNeverMarkUp() throws IOException {
        String evil =
                "<img src='http://127.0.0.1/x'/>&amp;</table><script>alert(1)</script>\u0000\ud83d\ude00 \u65e5\ud800";
        Part.Table table =
                new Part.Table(evil, List.of(evil, "n"), List.of(new Part.Row(evil, List.of("1"), null)), null);
        PrintedPages pages = printed(paper(Language.PL, evil, table));
        assertThat(pages.text().replaceAll("\\s+", " "))
                .contains("<script>alert(1)</script>")
                .contains("&amp;</table>");
        assertThat(pages.text()).contains("Żagle & <b>Stery</b>");
    }

    @Test
    void aPolishWordOfOneLetterNeverEndsALine() throws IOException {
        PrintedPages pages = printed(paper(Language.PL, "Raport o wynikach i celach z okręgu"));
        assertThat(pages.rawTitle()).isEqualTo("Raport o\u00a0wynikach i\u00a0celach z\u00a0okręgu");
        assertThat(printed(paper(Language.EN, "a report i wrote")).rawTitle()).isEqualTo("a report i wrote");
    }

    @Test
    void nothingIsFetchedWhileItPrints() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Markup html = Markup.document("pl");
            html.add("head")
                    .add("style")
                    .text("@import url('" + address + "a.css'); body { background: url('" + address
                            + "b.png'); font-family: X, Inter } @font-face { font-family: X; src: url('" + address
                            + "c.ttf') }");
            Markup body = html.add("body");
            body.add("link").with("rel", "stylesheet").with("href", address + "d.css");
            body.add("img").with("src", address + "e.png").with("alt", "e");
            body.add("img").with("src", "file:///etc/hostname").with("alt", "f");
            body.add("object").with("data", address + "g").with("type", "image/png");
            body.add("p").text("text");
            assertThat(PrintedPages.read(Printer.print(html.owner())).text()).contains("text");
            assertThat(asked).hasValue(0);
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(asked).as("the listener hears whoever asks").hasValue(1);
        } finally {
            server.stop(0);
        }
    }
}
