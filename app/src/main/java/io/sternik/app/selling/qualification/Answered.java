package io.sternik.app.selling.qualification;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.pipeline.QualificationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody gives.
 *
 * @param score from 0 to 3
 * @param evidence how we know it, in words
 * @param evidenceRef address of a web page where it can be seen
 */
public record Answered(int score, String evidence, @Nullable String evidenceRef) {

    private static final int LONGEST_EVIDENCE = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,490}");

    /** Takes spaces around the texts away. */
    public Answered {
        evidence = evidence.strip();
        evidenceRef = evidenceRef == null || evidenceRef.isBlank() ? null : evidenceRef.strip();
    }

    /** Refuses an answer outside the scale, one without evidence, and what is no web address. */
    void requireFit() {
        List<FieldFinding> findings = new ArrayList<>();
        if (score < 0 || score > QualificationMethod.BEST_ANSWER) {
            findings.add(new FieldFinding("score", "qualification.score"));
        }
        if (evidence.isEmpty()) {
            findings.add(new FieldFinding("evidence", "qualification.evidence"));
        } else if (evidence.length() > LONGEST_EVIDENCE) {
            findings.add(new FieldFinding("evidence", "qualification.evidence-long"));
        }
        if (evidenceRef != null && !ADDRESS.matcher(evidenceRef).matches()) {
            findings.add(new FieldFinding("evidenceRef", "qualification.evidence-ref"));
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }
}
