package io.sternik.app.platform.dated;

import io.sternik.app.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of what holds from a date on. */
public sealed interface DatedProblem extends Problem {

    /** A correction, a close or a reopening without a reason. */
    record ReasonMissing() implements DatedProblem {
        @Override
        public String code() {
            return "dated.reason-missing";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /**
     * Something would begin, or be dated, in days that are closed.
     *
     * @param through last closed day
     */
    record Closed(ClosedTopic topic, LocalDate through) implements DatedProblem {

        /** The first day on which it could be. */
        public LocalDate firstOpen() {
            return through.plusDays(1);
        }

        @Override
        public String code() {
            return "dated.closed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of(
                    "topic",
                    topic,
                    "through",
                    through.toString(),
                    "firstOpen",
                    firstOpen().toString());
        }
    }

    /** A day that cannot be closed: nothing after today is, and a close does not go back. */
    record UnfitDay() implements DatedProblem {
        @Override
        public String code() {
            return "dated.unfit-day";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
