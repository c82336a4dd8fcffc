package io.sternik.app.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which origin stands beside which page, and what the second one answers. */
class ContentHostTest {

    private static final ContentOrigin UNSET = new ContentOrigin("");
    private static final ContentOrigin SET = new ContentOrigin("https://Content.example.org");

    @Test
    void onTheMachineItselfTheOtherNameIsTheSecondOrigin() {
        assertThat(UNSET.beside("http://127.0.0.1:8080")).hasValue("http://localhost:8080");
        assertThat(UNSET.beside("http://localhost:8080")).hasValue("http://127.0.0.1:8080");
        assertThat(UNSET.beside("http://localhost")).hasValue("http://127.0.0.1");
    }

    @Test
    void elsewhereThereIsNoneUnlessItIsSet() {
        assertThat(UNSET.beside("https://sales.example.org")).isEmpty();
        assertThat(UNSET.beside("http://127.0.0.1.example.org")).isEmpty();
        assertThat(UNSET.beside("http://10.0.0.7:8080")).isEmpty();
        assertThat(UNSET.beside("null")).isEmpty();
        assertThat(UNSET.beside("http://localhost:8080; script-src *")).isEmpty();
        assertThat(SET.beside("https://sales.example.org")).hasValue("https://content.example.org");
        assertThat(SET.beside("http://127.0.0.1:8080")).hasValue("https://content.example.org");
        assertThat(SET.beside("https://content.example.org:443"))
                .as("never the same one")
                .isEmpty();
    }

    @Test
    void anAddressThatIsNoOriginIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ContentOrigin("content.example.org")).hasMessageContaining("content.example.org");
        assertThatThrownBy(() -> new ContentOrigin("https://content.example.org/path"))
                .hasMessageContaining("/path");
        assertThat(new ContentOrigin("https://content.example.org:443").beside("https://sales.example.org"))
                .hasValue("https://content.example.org");
    }

    @Test
    void theSecondOriginHasContentAndNothingElse() throws ServletException, IOException {
        assertThat(passes(SET, "content.example.org", "/content/" + "A".repeat(43)))
                .isTrue();
        for (String path : new String[] {
            "/",
            "/api/session",
            "/api/files/1",
            "/assets/index.js",
            "/open/password/x",
            "/content/",
            "/content/a/b",
            "/content/..%2fapi",
            "/content/a;b"
        }) {
            assertThat(passes(SET, "content.example.org", path)).as(path).isFalse();
            assertThat(passes(SET, "CONTENT.example.org", path)).as(path).isFalse();
            assertThat(passes(SET, "sales.example.org", path))
                    .as("elsewhere " + path)
                    .isTrue();
        }
    }

    @Test
    void nobodyIsLockedOutOfTheMachineItself() throws ServletException, IOException {
        assertThat(passes(UNSET, "localhost:8080", "/")).isTrue();
        assertThat(passes(UNSET, "127.0.0.1:8080", "/api/session")).isTrue();
        assertThat(passes(SET, "127.0.0.1:8080", "/")).isTrue();
    }

    /** Whether the request goes on; one that does not is answered with nothing at all. */
    private static boolean passes(ContentOrigin origin, String host, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Host", host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        AtomicBoolean passed = new AtomicBoolean();
        new ContentHost(origin).doFilter(request, response, (_, _) -> passed.set(true));
        if (!passed.get()) {
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getHeader("Set-Cookie")).isNull();
            assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'none'; sandbox");
            assertThat(response.getContentAsByteArray()).isEmpty();
        }
        return passed.get();
    }
}
