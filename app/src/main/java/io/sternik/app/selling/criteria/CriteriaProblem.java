package io.sternik.app.selling.criteria;

import io.sternik.app.platform.problem.Problem;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Refusals of the gate between stages. */
public sealed interface CriteriaProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The deal lacks what the stages on its way demand. */
    record GateMissing(String stage, List<GateView.GateLine> missing, Language language) implements CriteriaProblem {
        @Override
        public String code() {
            return "deal.gate-missing";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("stage", stage, "list", list(), "missing", missing);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("stage", stage, "list", list());
        }

        private String list() {
            return missing.stream().map(line -> line.text().in(language)).collect(Collectors.joining("; "));
        }
    }

    /** Nobody above whoever asks has the role that the stage wants to agree, or one above it. */
    record NobodyToAgree() implements CriteriaProblem {
        @Override
        public String code() {
            return "deal.nobody-to-agree";
        }
    }

    /** It was asked for already. */
    record AskedAlready() implements CriteriaProblem {
        @Override
        public String code() {
            return "deal.approval-asked";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** Only somebody above the owner may move a deal that lacks something. */
    record NotAbove() implements CriteriaProblem {
        @Override
        public String code() {
            return "deal.override-not-above";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }
}
