package io.sternik.app.structure.positions;

import io.sternik.app.platform.list.Ref;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.finding.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position as lists show it: today, or the nearest state when it is planned or closed.
 *
 * @param status {@code current}, {@code planned} or {@code closed}
 * @param vacant whether nobody holds it today
 * @param plannedFteBp planned share of a post in basis points; null when the viewer may not know it
 */
public record PositionRow(
        PositionId id,
        long version,
        String code,
        Text title,
        String profile,
        @Nullable Ref unit,
        @Nullable Ref manager,
        List<Ref> holders,
        boolean vacant,
        String status,
        @Nullable Integer plannedFteBp) {}
