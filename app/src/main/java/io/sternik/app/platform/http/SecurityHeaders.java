package io.sternik.app.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that limit what a page may do, on every answer. Styles made at run time carry the nonce of their page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

    /** Pages without a session, whose address is a secret: no script at all, and nobody is told where somebody came from. */
    private static final String OPEN = "/open/";

    private static final String OPEN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For whatever is no page of the program: it may load nothing and run nothing, and nobody may put it into a page. */
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final ContentOrigin content;

    SecurityHeaders(ContentOrigin content) {
        this.content = content;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                        + "'; img-src 'self' data: blob:" + beside(request, "") + "; frame-src"
                        + beside(request, " 'none'") + "; font-src 'self'; connect-src 'self'; object-src 'none';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        if (request.getRequestURI().startsWith(OPEN)) {
            response.setHeader("Content-Security-Policy", OPEN_POLICY);
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", request.getRequestURI().startsWith(OPEN) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.getRequestURI().startsWith(ContentOrigin.PATH)) {
            nothing(response);
        }
        chain.doFilter(request, response);
    }

    /** The headers of an answer that is no page of the program. */
    static void nothing(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The second origin beside this page, as a source of its policy. */
    private String beside(HttpServletRequest request, String without) {
        return content.besideThe(request).map(origin -> " " + origin).orElse(without);
    }

    static String nonceOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }
}
