package io.sternik.app.consent.gate;

import io.sternik.app.consent.statements.Standing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gate says. */
public sealed interface Verdict {

    /**
     * The contact is allowed now.
     *
     * @param statement on which it rests, null where it rests on none
     * @param contract on which it rests, in words, null where it rests on none
     */
    record Allowed(
            Basis basis,
            @Nullable Standing statement,
            @Nullable String contract) implements Verdict {}

    /** The contact is not allowed now, for all these reasons, the gravest first. */
    record Stopped(List<Reason> reasons) implements Verdict {

        /** Refuses to stop without a reason. */
        public Stopped {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("nothing stops without a reason");
            }
        }
    }

    /**
     * Why a contact is not allowed; its words are the message {@code consent.reason.<code>}.
     *
     * @param values that the words name
     */
    record Reason(String code, Map<String, Object> values) {

        /** Copies the values. */
        public Reason {
            values = Map.copyOf(values);
        }

        /** A reason whose words name nothing. */
        Reason(String code) {
            this(code, Map.of());
        }
    }
}
