package io.sternik.app.platform.signin;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Viewers;
import io.sternik.app.platform.http.CurrentViewer;
import io.sternik.app.platform.http.Problems;
import io.sternik.app.platform.http.RequestFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking: by the session cookie, or by the key file of the installation for the command line. An unsafe request with a
 * session must carry the session's token, and any unsafe request must come from our own page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionFilter extends OncePerRequestFilter {

    static final String COOKIE = "sternik_session";
    private static final String SESSION = SessionFilter.class.getName() + ".session";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Viewers viewers;
    private final ActingViewers actors;
    private final InstallationKey key;
    private final Problems problems;
    private final RequestFailures failures;

    SessionFilter(
            Sessions sessions,
            Viewers viewers,
            ActingViewers actors,
            InstallationKey key,
            Problems problems,
            RequestFailures failures) {
        this.sessions = sessions;
        this.viewers = viewers;
        this.actors = actors;
        this.key = key;
        this.problems = problems;
        this.failures = failures;
    }

    static Sessions.@Nullable Live sessionOf(HttpServletRequest request) {
        return (Sessions.Live) request.getAttribute(SESSION);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AccessProblem refusal;
        try {
            refusal = identify(request);
        } catch (RuntimeException failure) {
            failures.answer(failure, request, response);
            return;
        }
        if (refusal != null) {
            problems.write(refusal, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable AccessProblem identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            if (!key.matches(authorization.substring(BEARER.length()))) {
                return new AccessProblem.SignedOut();
            }
            CurrentViewer.set(request, viewers.system("command line", Problems.language(request)));
            return null;
        }
        boolean unsafe = !SAFE.contains(request.getMethod());
        if (unsafe && isForeign(request)) {
            return new AccessProblem.ForeignPage();
        }
        Sessions.Live session = session(request);
        if (session == null) {
            return null;
        }
        if (unsafe && !same(session.csrfToken(), request.getHeader("X-CSRF-Token"))) {
            return new AccessProblem.ForeignPage();
        }
        request.setAttribute(SESSION, session);
        UUID delegation = session.acting();
        Viewer acting = delegation == null
                ? null
                : actors.acting(session.account(), delegation).orElse(null);
        if (delegation != null && acting == null && unsafe) {
            // Not done with the own rights: the person has seen it as the other person's.
            sessions.act(session.id(), null);
            CurrentViewer.set(request, actors.self(session.account()));
            return new AccessProblem.MandateEnded();
        }
        CurrentViewer.set(request, acting == null ? actors.self(session.account()) : acting);
        return null;
    }

    private Sessions.@Nullable Live session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                return sessions.find(cookie.getValue()).orElse(null);
            }
        }
        return null;
    }

    /** Browsers say where a request comes from; a program that says nothing is no foreign page. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && !origin.endsWith("://" + host);
    }

    private static boolean same(String token, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
