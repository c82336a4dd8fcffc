package io.sternik.app.structure.staffing;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is shown.
 *
 * @param fteBp share of a post in basis points; null when the viewer may not know it
 * @param to first day after it, null when it is open
 */
public record AssignmentRow(
        AssignmentId id,
        long version,
        @Nullable Ref person,
        @Nullable Ref position,
        AssignmentKind kind,
        @Nullable Integer fteBp,
        LocalDate from,
        @Nullable LocalDate to)
        implements Versioned {}
