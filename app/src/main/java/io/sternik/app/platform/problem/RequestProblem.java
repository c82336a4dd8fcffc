package io.sternik.app.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of a request as such, before any record is concerned. */
public sealed interface RequestProblem extends Problem {

    /** One or more fields cannot be taken; all of them are listed at once. */
    record Invalid(@Override List<FieldFinding> findings) implements RequestProblem {

        /** The refusal of a single field. */
        public static Invalid field(String field, String code) {
            return new Invalid(List.of(new FieldFinding(field, code)));
        }

        @Override
        public String code() {
            return "request.invalid";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The request is not of the form that the end point takes: broken JSON, a wrong type, a missing or unknown parameter. */
    record Unreadable(String where) implements RequestProblem {
        @Override
        public String code() {
            return "request.unreadable";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.BAD_REQUEST;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("where", where);
        }
    }

    /** Any other refusal of the web server itself: unknown address, method or content type. */
    record Http(@Override HttpStatus status) implements RequestProblem {
        @Override
        public String code() {
            return switch (status) {
                case NOT_FOUND -> "request.unknown-address";
                case METHOD_NOT_ALLOWED -> "request.method";
                case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "request.content-type";
                case CONTENT_TOO_LARGE -> "request.too-large";
                default -> "request.unreadable";
            };
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("where", "");
        }
    }

    /** The same idempotency key came with another request. */
    record KeyReused() implements RequestProblem {
        @Override
        public String code() {
            return "request.key-reused";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The database cannot be reached at the moment; the request did nothing and may be repeated. */
    record DatabaseAway() implements RequestProblem {
        @Override
        public String code() {
            return "request.database-away";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    /** Two writers met in the database and this one had to give way; the request did nothing and may be repeated. */
    record Collision() implements RequestProblem {
        @Override
        public String code() {
            return "request.collision";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** A bug. The reference finds it in the log. */
    record Failed(String reference) implements RequestProblem {
        @Override
        public String code() {
            return "request.failed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("reference", reference);
        }
    }
}
