package io.sternik.app.selling.results;

import static io.sternik.database.structure_views.Tables.UNIT_PARENT;
import static io.sternik.database.structure_views.Tables.UNIT_VERSION;

import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Which office a unit belonged to on a date: the nearest unit of kind region, office or district at or above it. The dated tree of units is
 * walked first, by a statement of its own, and handed to the next one as rows: a company has dozens of them, and the database must know
 * that before it joins them to the deals.
 */
final class UnitTree {

    /** The office of a row joined with {@link #covers}. */
    static final Field<UUID> OFFICE = DSL.field(DSL.name("units", "office"), SQLDataType.UUID);

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Table<?> table;

    /** A unit and its office during a period. */
    private record Row(UUID unit, UUID office, Period during) {

        LocalDate until() {
            LocalDate to = during.to();
            return to == null ? FOREVER : to;
        }
    }

    UnitTree(DSLContext sql) {
        List<Row> rows = rows(sql);
        table = DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        array(rows, Row::unit, UUID[]::new),
                        array(rows, Row::office, UUID[]::new),
                        array(rows, row -> row.during().from(), LocalDate[]::new),
                        array(rows, Row::until, LocalDate[]::new))
                .as("units", "unit", "office", "since", "until");
    }

    Table<?> table() {
        return table;
    }

    Condition covers(Field<UUID> unit, Field<LocalDate> on) {
        return DSL.field(DSL.name("units", "unit"), SQLDataType.UUID)
                .eq(unit)
                .and(on.ge(DSL.field(DSL.name("units", "since"), SQLDataType.LOCALDATE)))
                .and(on.lt(DSL.field(DSL.name("units", "until"), SQLDataType.LOCALDATE)));
    }

    private static <T> Field<T[]> array(
            List<Row> rows, Function<Row, T> value, java.util.function.IntFunction<T[]> array) {
        return DSL.val(rows.stream().map(value).toArray(array));
    }

    /** Each step goes one level up and keeps the days on which all steps so far held. */
    private static List<Row> rows(DSLContext sql) {
        return sql.fetch("""
                with recursive walk(unit, at, depth, during) as (
                  select v.unit, v.unit, 0, v.valid_during from {0} v
                  union all
                  select w.unit, p.parent, w.depth + 1, w.during * p.valid_during
                  from walk w join {1} p on p.unit = w.at and p.valid_during && w.during
                  where w.depth < 20
                ),
                office(unit, office, depth, during) as materialized (
                  select w.unit, w.at, w.depth, w.during * v.valid_during
                  from walk w join {0} v on v.unit = w.at and v.valid_during && w.during
                  where v.kind in ('region', 'office', 'district')
                )
                select o.unit, o.office, lower(o.during) as since, upper(o.during) as until
                from office o
                where not exists (
                  select 1 from office nearer
                  where nearer.unit = o.unit and nearer.depth < o.depth and nearer.during && o.during)""", UNIT_VERSION, UNIT_PARENT)
                .map(row -> new Row(
                        row.get("unit", UUID.class),
                        row.get("office", UUID.class),
                        period(row.get("since", LocalDate.class), row.get("until", LocalDate.class))));
    }

    private static Period period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? Period.startingOn(from) : new Period(from, to);
    }
}
