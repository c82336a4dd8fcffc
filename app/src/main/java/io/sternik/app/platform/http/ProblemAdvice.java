package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.problem.RequestProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns whatever is thrown into a problem document; only bugs are logged as errors. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> refused(Refused refused, HttpServletRequest request) {
        return answer(refused.problem(), request);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        TypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<ProblemDocument> unreadable(Exception unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return answer(refused.problem(), request);
            }
        }
        return answer(new RequestProblem.Unreadable(where(unreadable)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(new RequestProblem.Http(HttpStatus.CONTENT_TOO_LARGE), request);
    }

    /** Whoever asked for a stream is gone: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDocument> gone(IOException gone, HttpServletRequest request) {
        boolean stream = gone instanceof AsyncRequestNotUsableException
                || request.getDispatcherType() == DispatcherType.ASYNC
                || request.isAsyncStarted();
        return stream ? null : other(gone, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> other(Exception other, HttpServletRequest request) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return answer(new RequestProblem.Http(status == null ? HttpStatus.BAD_REQUEST : status), request);
        }
        Problem fromDatabase = DatabaseRefusal.of(sqlCause(other));
        if (fromDatabase != null) {
            return answer(fromDatabase, request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, other);
        return answer(new RequestProblem.Failed(reference), request);
    }

    private ResponseEntity<ProblemDocument> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.document(problem, request));
    }

    private static String where(Exception unreadable) {
        return switch (unreadable) {
            case TypeMismatchException mismatch -> String.valueOf(mismatch.getPropertyName());
            case HttpMessageNotReadableException body
            when body.getCause() instanceof tools.jackson.core.JacksonException json -> json.getOriginalMessage();
            default -> String.valueOf(unreadable.getMessage());
        };
    }

    private static @Nullable SQLException sqlCause(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
