package io.sternik.app.structure.units;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the company as it is on a day: a grouping, which gives no rights.
 *
 * @param parent unit that it belongs to, null at the top
 * @param from first day of this state
 * @param to first day after it, null when it is open
 */
public record Unit(
        UnitId id,
        long version,
        String code,
        UnitKind kind,
        Text name,
        @Nullable Ref parent,
        LocalDate from,
        @Nullable LocalDate to)
        implements Versioned {}
