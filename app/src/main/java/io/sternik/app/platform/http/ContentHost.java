package io.sternik.app.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the program away from the second origin: there is content and nothing else, no page, no sign-in, no cookie. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ContentHost extends OncePerRequestFilter {

    private final ContentOrigin origin;

    ContentHost(ContentOrigin origin) {
        this.origin = origin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (origin.isAstray(request)) {
            SecurityHeaders.nothing(response);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
