package io.sternik.app.platform.verify;

import java.util.List;

/**
 * Something that must always hold; a bean of the module whose data it is about. Its words are the message {@code verify.<code>}. It reads,
 * sees everything, and answers in the same state of the database as all other rules.
 */
public interface VerifyRule {

    /** Stable name, {@code <module>.<kebab-case>}: {@code selling.stage-trail}. */
    String code();

    /** Looks for what breaks the rule. */
    Broken check();

    /**
     * What breaks a rule.
     *
     * @param count how many records do; 0 when it holds
     * @param examples ids or names of some of them, at most ten
     */
    record Broken(long count, List<String> examples) {

        /** The rule holds. */
        public static final Broken NOTHING = new Broken(0, List.of());

        /** Copies the list. */
        public Broken {
            examples = List.copyOf(examples);
        }
    }
}
