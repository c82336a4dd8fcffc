package io.sternik.app.selling.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are looked at: from another origin, for a moment, with exactly these headers. */
class FilePreviewsModuleTest extends SellingProgram {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private Accounts accounts;

    private Caller seller;
    private Answer deal;

    @BeforeEach
    void aDeal() {
        seller = seat("S3");
        deal = open(seller, "With files", 1);
    }

    private String file(String name, byte[] content) {
        Answer added = seller.postFile(path(deal) + "/files", name, content);
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return "/api/files/" + added.text("/id");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String preview(String file) {
        Answer answer = seller.post(file + "/preview", Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.text("/address");
    }

    private static HttpResponse<byte[]> get(String address) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> all(HttpResponse<?> answer, String header) {
        return answer.headers().allValues(header);
    }

    @Test
    void aPictureIsShownFromTheOtherOriginWithTheseHeaders() {
        String address = preview(file("Zdjęcie.png", latin(PNG + "…")));
        assertThat(address).startsWith(address().replace("127.0.0.1", "localhost") + "/content/");
        HttpResponse<byte[]> shown = get(address);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(all(shown, "Content-Type")).containsExactly("image/png");
        assertThat(all(shown, "Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + address());
        assertThat(all(shown, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(all(shown, "Referrer-Policy")).containsExactly("no-referrer");
        assertThat(all(shown, "Cache-Control")).containsExactly("no-store");
        assertThat(all(shown, "Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(all(shown, "Content-Disposition")).singleElement().asString().startsWith("inline;");
        assertThat(all(shown, "Set-Cookie")).isEmpty();
    }

    @Test
    void aDocumentIsLeftToTheViewerOfTheBrowser() {
        byte[] pdf = latin("%PDF-1.7\n…");
        HttpResponse<byte[]> shown = get(preview(file("Umowa.pdf", pdf)));
        assertThat(shown.body()).isEqualTo(pdf);
        assertThat(all(shown, "Content-Type")).containsExactly("application/pdf");
        assertThat(all(shown, "Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors " + address());
        assertThat(all(shown, "Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    void aTextIsOnlyEverText() {
        String text = "Notatka <script>document.title = 'taken'</script> zażółć";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1250"))) {
            HttpResponse<byte[]> shown = get(preview(file("notatka.txt", text.getBytes(charset))));
            assertThat(all(shown, "Content-Type")).containsExactly("text/plain;charset=UTF-8");
            assertThat(all(shown, "X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(new String(shown.body(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
        assertThat(all(get(preview(file("dane.csv", latin("a;b\n1;2")))), "Content-Type"))
                .containsExactly("text/plain;charset=UTF-8");
    }

    @Test
    void whatCouldRunSomethingIsOnlyDownloaded() {
        for (Map.Entry<String, String> kept : Map.of(
                        "strona.html", "<!doctype html><html><script>1</script>",
                        "rysunek.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                        "pismo.rtf", "{\\rtf1 a}")
                .entrySet()) {
            Answer refused = seller.post(file(kept.getKey(), latin(kept.getValue())) + "/preview", Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("file.not-shown");
        }
        assertThat(seller.get(path(deal) + "/files").body().findValues("show"))
                .allMatch(tools.jackson.databind.JsonNode::isNull);
    }

    @Test
    void aLinkOpensOneFileAtOneHostForTwoMinutesAndThreeTimes() {
        String first = preview(file("a.txt", latin("first")));
        String second = preview(file("b.txt", latin("second")));
        assertThat(get(first.replace("localhost", "127.0.0.1")).statusCode())
                .as("at the host of the program")
                .isEqualTo(404);
        assertThat(get(first).body()).isEqualTo(latin("first"));
        assertThat(get(second).body()).isEqualTo(latin("second"));
        assertThat(get(first).statusCode()).isEqualTo(200);
        assertThat(get(first).statusCode()).as("used up").isEqualTo(404);
        clock.advance(Duration.ofSeconds(119));
        assertThat(get(second).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(get(second).statusCode()).as("over").isEqualTo(404);
        String token = preview(file("c.txt", latin("third"))).replaceAll(".*/", "");
        assertThat(get(address() + "/open/results/" + token).statusCode())
                .as("good for one thing")
                .isEqualTo(404);
    }

    @Test
    void whatOpensNothingSaysNothing() {
        for (String path : List.of("/content/" + "A".repeat(43), "/content/x")) {
            HttpResponse<byte[]> nothing = get(address().replace("127.0.0.1", "localhost") + path);
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(nothing.body()).isEmpty();
            assertThat(all(nothing, "Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
            assertThat(all(nothing, "Set-Cookie")).isEmpty();
        }
        assertThat(get(address() + "/content/a/b").statusCode()).as("no page").isEqualTo(404);
        assertThat(get(address() + "/content").statusCode()).as("no page").isEqualTo(404);
    }

    @Test
    void whoMayNotDownloadItDoesNotSeeIt() {
        String file = file("a.txt", latin("a"));
        assertThat(seat("S1").post(file + "/preview", Map.of()).status()).isEqualTo(404);
        assertThat(nobody().post(file + "/preview", Map.of()).status()).isEqualTo(401);
        assertThat(seller.withoutToken().post(file + "/preview", Map.of()).status())
                .as("another page in the same browser")
                .isEqualTo(403);
        assertThat(seat("L2").post(file + "/preview", Map.of()).status())
                .as("the leader above")
                .isEqualTo(200);
        String address = preview(file);
        assertThat(seller.delete(file, 1).status()).isEqualTo(200);
        assertThat(get(address).statusCode()).as("deleted meanwhile").isEqualTo(404);
    }

    @Test
    void aLinkEndsWithTheAccountOfWhoLooked() {
        String address = preview(file("a.txt", latin("a")));
        var account = accounts.get(company.user("S3"));
        accounts.change(account.id(), account.roles(), false, program());
        assertThat(get(address).statusCode()).isEqualTo(404);
        accounts.change(account.id(), account.roles(), true, program());
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageMayShowTheSecondOriginAndNoOther() {
        String other = address().replace("127.0.0.1", "localhost");
        assertThat(all(get(address() + "/"), "Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("img-src 'self' data: blob: " + other + ";", "frame-src " + other + ";");
        assertThat(all(get(other + "/"), "Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-src " + address() + ";");
    }
}
