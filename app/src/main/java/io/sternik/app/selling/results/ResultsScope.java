package io.sternik.app.selling.results;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.calendar.Period;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a results page is about.
 *
 * @param period business dates of winning or losing
 * @param under only these positions and those below them today; empty for everything in sight
 * @param pipeline only this one; null for all
 * @param currency only amounts in this one; others are told apart
 */
record ResultsScope(
        Period period, List<UUID> under, @Nullable UUID pipeline, String currency, Viewer viewer) {

    /** The same deals in the period of the same length before. */
    ResultsScope previous() {
        return new ResultsScope(period.previous(), under, pipeline, currency, viewer);
    }

    /** Whether the viewer gets sums of the whole company without a right to its records. */
    boolean sumsOnly() {
        return viewer.may(SellingRights.RESULTS_ALL) && !viewer.visibility().seesAll();
    }

    /** Deals that count, by the position that owns them. */
    Condition deals() {
        return DEAL.DELETED_AT
                .isNull()
                .and(pipeline == null ? DSL.noCondition() : DEAL.PIPELINE.eq(pipeline))
                .and(owners(DEAL.OWNER_POSITION));
    }

    /** Owners that count. */
    Condition owners(Field<UUID> position) {
        Visibility visibility = viewer.visibility();
        Condition visible = sumsOnly() ? DSL.noCondition() : visibility.owns(position);
        return under.isEmpty() ? visible : visible.and(visibility.within(position, under));
    }

    /** Deals won or lost in the period. */
    Condition closed() {
        return deals().and(closedIn(period));
    }

    static Condition closedIn(Period period) {
        return DEAL.CLOSED_ON.ge(period.from()).and(DEAL.CLOSED_ON.lt(java.util.Objects.requireNonNull(period.to())));
    }
}
