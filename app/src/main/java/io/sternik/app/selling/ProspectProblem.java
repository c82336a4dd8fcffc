package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about prospects. */
public sealed interface ProspectProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** The prospect is a customer already; what was said of it stays as it is. */
    record Converted() implements ProspectProblem {
        @Override
        public String code() {
            return "prospect.converted";
        }
    }

    /** The prospect was found not to fit; it is taken up again before anything comes of it. */
    record Disqualified() implements ProspectProblem {
        @Override
        public String code() {
            return "prospect.disqualified";
        }
    }

    /** Something hangs on what the prospect became, so that the conversion stays. */
    record Hangs(String what) implements ProspectProblem {
        @Override
        public String code() {
            return "prospect.hangs";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("what", what);
        }
    }
}
