package io.sternik.app.platform.dated;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.engine.calendar.Period;
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
            throw new DatedProblem.ReasonMissing().refused();
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

    /** The days that it says something else about, of a row that holds on its date. */
    public Period span(Period row) {
        return corrects() ? row : new Period(from, row.to());
    }

    /** Kind of entry in the audit: {@code unit.changed} or {@code unit.corrected}. */
    public String auditKind(String object) {
        return object + (corrects() ? ".corrected" : ".changed");
    }
}
