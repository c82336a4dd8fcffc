package io.sternik.app.platform.http;

import static io.sternik.database.platform.Tables.IDEMPOTENCY;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} is done once, however often it is sent: key, effect and answer are written in one transaction, so a
 * crash leaves either all of them or none. A repetition gets the first answer; a refused request leaves nothing, so it may be sent again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RepeatedRequests extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final UUID PROGRAM = new UUID(0, 0);

    private final DSLContext sql;
    private final CompanyTime time;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver exceptions;
    private final Problems problems;

    RepeatedRequests(
            DSLContext sql,
            CompanyTime time,
            PlatformTransactionManager transactions,
            HandlerExceptionResolver handlerExceptionResolver,
            Problems problems) {
        this.sql = sql;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.exceptions = handlerExceptionResolver;
        this.problems = problems;
    }

    /** A request with a key, by whom, and the answer that is collected until the transaction has ended. */
    private record Keyed(
            UUID actor, String key, byte[] hash, HttpServletRequest request, ContentCachingResponseWrapper answer) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.POST.name())
                || request.getHeader(KEY) == null
                || CurrentViewer.of(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (!key.matches("[\\x21-\\x7e]{8,100}")) {
            problems.write(new RequestProblem.Unreadable(KEY), request, response);
            return;
        }
        RereadableRequest body;
        try {
            body = new RereadableRequest(request);
        } catch (Refused tooLarge) {
            problems.write(tooLarge.problem(), request, response);
            return;
        }
        Keyed keyed = new Keyed(actor(request), key, hash(body), body, new ContentCachingResponseWrapper(response));
        try {
            transaction.executeWithoutResult(status -> once(keyed, chain, status));
        } catch (RuntimeException atCommit) {
            keyed.answer.reset();
            if (exceptions.resolveException(body, keyed.answer, null, atCommit) == null) {
                throw atCommit;
            }
        }
        keyed.answer.copyBodyToResponse();
    }

    private void once(Keyed keyed, FilterChain chain, TransactionStatus status) {
        int claimed = sql.insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.ACTOR, keyed.actor)
                .set(IDEMPOTENCY.KEY, keyed.key)
                .set(IDEMPOTENCY.REQUEST_HASH, keyed.hash)
                .set(IDEMPOTENCY.AT, time.now())
                .onConflictDoNothing()
                .execute();
        try {
            if (claimed == 0) {
                repeat(keyed);
                return;
            }
            chain.doFilter(keyed.request, keyed.answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
        if (keyed.answer.getStatus() >= 400) {
            status.setRollbackOnly();
        } else {
            remember(keyed);
        }
    }

    private void remember(Keyed keyed) {
        String location = keyed.answer.getHeader(HttpHeaders.LOCATION);
        String tag = keyed.answer.getHeader(HttpHeaders.ETAG);
        sql.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.STATUS, (short) keyed.answer.getStatus())
                .set(IDEMPOTENCY.CONTENT_TYPE, keyed.answer.getContentType())
                .set(IDEMPOTENCY.LOCATION, location)
                .set(IDEMPOTENCY.ETAG, tag)
                .set(IDEMPOTENCY.CHANGE_SET, keyed.answer.getHeader(Edits.HEADER))
                .set(IDEMPOTENCY.BODY, keyed.answer.getContentAsByteArray())
                .where(IDEMPOTENCY.ACTOR.eq(keyed.actor), IDEMPOTENCY.KEY.eq(keyed.key))
                .execute();
    }

    private void repeat(Keyed keyed) throws IOException {
        var first = sql.selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.ACTOR.eq(keyed.actor), IDEMPOTENCY.KEY.eq(keyed.key))
                .fetchSingle();
        Short status = first.getStatus();
        if (!Arrays.equals(first.getRequestHash(), keyed.hash) || status == null) {
            Problem reused = new RequestProblem.KeyReused();
            problems.write(reused, keyed.request, keyed.answer);
            return;
        }
        keyed.answer.setStatus(status);
        header(keyed, HttpHeaders.CONTENT_TYPE, first.getContentType());
        header(keyed, HttpHeaders.LOCATION, first.getLocation());
        header(keyed, HttpHeaders.ETAG, first.getEtag());
        header(keyed, Edits.HEADER, first.getChangeSet());
        byte[] body = first.getBody();
        if (body != null) {
            keyed.answer.getOutputStream().write(body);
        }
    }

    private static void header(Keyed keyed, String name, @Nullable String value) {
        if (value != null) {
            keyed.answer.setHeader(name, value);
        }
    }

    private static UUID actor(HttpServletRequest request) {
        Viewer viewer = CurrentViewer.of(request);
        UserId user = viewer == null ? null : viewer.user();
        return user == null ? PROGRAM : user.value();
    }

    private static byte[] hash(RereadableRequest request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "?" + request.getQueryString() + "\n"
                            + request.getHeader(HttpHeaders.IF_MATCH))
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(request.known());
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
