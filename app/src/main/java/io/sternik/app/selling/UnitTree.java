package io.sternik.app.selling;

import static io.sternik.database.structure_views.Tables.UNIT_PARENT;
import static io.sternik.database.structure_views.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which office a unit belonged to on a date: the nearest unit of kind region, office or district at or above it. Walks the dated tree of
 * units once for all; a company has dozens of units, so this is small beside the deals.
 */
final class UnitTree {

    private final Table<?> table;

    UnitTree() {
        // Each step goes one level up and keeps the days on which all steps so far held.
        table = DSL.table("""
                (
                  with recursive walk(unit, at, depth, during) as (
                    select v.unit, v.unit, 0, v.valid_during from {0} v
                    union all
                    select w.unit, p.parent, w.depth + 1, w.during * p.valid_during
                    from walk w join {1} p on p.unit = w.at and p.valid_during && w.during
                    where w.depth < 20
                  )
                  select w.unit, w.at as office, w.depth, w.during * v.valid_during as during
                  from walk w join {0} v on v.unit = w.at and v.valid_during && w.during
                  where v.kind in ('region', 'office', 'district')
                    and not exists (
                      select 1 from walk nearer join {0} n on n.unit = nearer.at and n.valid_during && nearer.during
                      where nearer.unit = w.unit and nearer.depth < w.depth
                        and n.kind in ('region', 'office', 'district')
                        and nearer.during * n.valid_during && w.during * v.valid_during)
                )""", UNIT_VERSION, UNIT_PARENT).as("units");
    }

    Table<?> table() {
        return table;
    }

    Field<UUID> office() {
        return DSL.field(DSL.name("units", "office"), SQLDataType.UUID);
    }

    Condition covers(Field<UUID> unit, Field<LocalDate> on) {
        return DSL.field(DSL.name("units", "unit"), SQLDataType.UUID)
                .eq(unit)
                .and(DSL.condition("{0} @> {1}", DSL.field(DSL.name("units", "during")), on));
    }
}
