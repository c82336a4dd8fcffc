package io.sternik.app.selling;

import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;

import io.sternik.app.platform.access.Visibility;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The positions that own what is sold, on a day: who may be given work, and where a position stood. */
@Component
public class Owners {

    private final DSLContext sql;

    Owners(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a position stands on a day, the substantive holder before one who stands in. */
    public Stamp stamp(UUID position, LocalDate on) {
        Field<LocalDate> day = DSL.val(on);
        var row = sql.select(POSITION_VERSION.UNIT, POSITION_HOLDER.PERSON)
                .from(POSITION_VERSION)
                .leftJoin(POSITION_HOLDER)
                .on(POSITION_HOLDER.POSITION.eq(POSITION_VERSION.POSITION))
                .and(DSL.condition("{0} @> {1}", POSITION_HOLDER.VALID_DURING, day))
                .where(POSITION_VERSION.POSITION.eq(position))
                .and(DSL.condition("{0} @> {1}", POSITION_VERSION.VALID_DURING, day))
                .orderBy(POSITION_HOLDER.RANK)
                .limit(1)
                .fetchOne();
        return row == null ? new Stamp(position, null, null) : new Stamp(position, row.value1(), row.value2());
    }

    /** Whether the viewer sees what this position owns, also when the position has ended. */
    public boolean isSeen(UUID position, Visibility visibility) {
        return visibility.seesAll() || sql.fetchExists(DSL.selectOne().where(visibility.owns(DSL.val(position))));
    }

    /** Whether the viewer may give work to this position on a day: it exists then and is within sight. */
    public boolean isWithinSight(UUID position, LocalDate on, Visibility visibility) {
        return sql.fetchExists(
                POSITION_VERSION,
                POSITION_VERSION
                        .POSITION
                        .eq(position)
                        .and(DSL.condition("{0} @> {1}", POSITION_VERSION.VALID_DURING, DSL.val(on)))
                        .and(visibility.owns(POSITION_VERSION.POSITION)));
    }
}
