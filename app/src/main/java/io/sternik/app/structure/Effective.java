package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when something holds, and whether it is new or was always so.
 *
 * @param from for a change: first day; for a correction: any day of the row that was wrong
 * @param reason why; needed for a correction
 */
public record Effective(LocalDate from, Mode mode, @Nullable String reason) {

    /** New from a date on, or always so. */
    public enum Mode {
        /** It becomes so: what was before stays. */
        @JsonProperty("change")
        CHANGE,
        /** It was always so: the wrong row is rewritten. */
        @JsonProperty("correction")
        CORRECTION
    }

    /** Refuses a correction without a reason. */
    public Effective {
        if (mode == Mode.CORRECTION && (reason == null || reason.isBlank())) {
            throw new StructureProblem.ReasonMissing().refused();
        }
    }

    /** A change from this day on. */
    public static Effective changeFrom(LocalDate from) {
        return new Effective(from, Mode.CHANGE, null);
    }

    /** A correction of the row that holds on this day. */
    public static Effective correctionOf(LocalDate day, String reason) {
        return new Effective(day, Mode.CORRECTION, reason);
    }

    /** Whether an existing row is rewritten. */
    public boolean corrects() {
        return mode == Mode.CORRECTION;
    }
}
