package io.sternik.app.selling.qualification;

import io.sternik.engine.pipeline.Qualification;
import java.util.Map;

/**
 * How a deal is qualified at the moment.
 *
 * @param framework the version by which it is judged: the one under which it was answered first, else the one that its pipeline uses
 * @param answers from 0 to 3 by the codes of their items; an item without an answer is missing
 */
public record Qualified(Framework framework, Qualification judged, Map<String, Integer> answers) {

    /** Copies the answers. */
    public Qualified {
        answers = Map.copyOf(answers);
    }

    static Qualified of(Framework framework, Map<String, Integer> answers) {
        return new Qualified(framework, framework.method().judge(answers), answers);
    }
}
