package io.sternik.app.structure.units;

import io.sternik.app.platform.list.Ref;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the list shows it: as it is today, or will first be, or last was.
 *
 * @param parent unit that it belongs to, null at the top
 * @param status {@code current}, {@code planned} or {@code closed}
 * @param from first day of this state
 */
record UnitRow(
        UnitId id,
        long version,
        String code,
        UnitKind kind,
        Text name,
        @Nullable Ref parent,
        String status,
        LocalDate from) {}
