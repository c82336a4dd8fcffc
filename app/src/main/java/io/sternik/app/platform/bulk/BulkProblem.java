package io.sternik.app.platform.bulk;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of bulk edits as a whole. */
public sealed interface BulkProblem extends Problem {

    /** The records are not as many as the preview showed: nothing is done. */
    record CountChanged(long expected, long found) implements BulkProblem {
        @Override
        public String code() {
            return "bulk.count-changed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("expected", expected, "found", found);
        }
    }

    /** More records than can be changed at once. */
    record TooMany(long limit) implements BulkProblem {
        @Override
        public String code() {
            return "bulk.too-many";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("limit", limit);
        }
    }

    /** Neither fields nor a move nor a deletion, or several of them. */
    record NothingToDo() implements BulkProblem {
        @Override
        public String code() {
            return "bulk.nothing-to-do";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** So many records are changed only when somebody agrees: it has to be asked. */
    record NeedsApproval(long count, NeededApproval needed) implements BulkProblem {
        @Override
        public String code() {
            return "bulk.needs-approval";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("count", count, "limit", needed.limit(), "of", String.join(", ", needed.of()));
        }
    }
}
