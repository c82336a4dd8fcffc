package io.sternik.app.platform.approval;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of approving. */
public sealed interface ApprovalProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /**
     * Somebody was faster, it was withdrawn, or its time is over.
     *
     * @param state how it stands now
     * @param who decided, empty where nobody did
     */
    record AlreadyEnded(String state, String who) implements ApprovalProblem {
        @Override
        public String code() {
            return who.isEmpty() ? "approval.already-ended" : "approval.already-decided";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("state", state, "who", who);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("state", "@approval.state." + state, "who", who);
        }
    }

    /** The decision concerns what the person asked, or what was asked on that person's behalf, or a step that the person decided before. */
    record OwnMatter() implements ApprovalProblem {
        @Override
        public String code() {
            return "approval.own-matter";
        }
    }

    /** Whoever asked has no account any more that could do it. */
    record AuthorLeft(String who) implements ApprovalProblem {
        @Override
        public String code() {
            return "approval.author-left";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("who", who);
        }
    }

    /** What would be done is not what was approved. */
    record ContentChanged() implements ApprovalProblem {
        @Override
        public String code() {
            return "approval.content-changed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}
