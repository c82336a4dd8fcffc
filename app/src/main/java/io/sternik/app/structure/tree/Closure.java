package io.sternik.app.structure.tree;

import static io.sternik.database.structure.Tables.ORG_CLOSURE;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Who is above whom, for every day: one row for an ancestor, a descendant and the period in which a chain of lines connects them, the
 * position itself included at depth 0. Beside it lies a plain copy of today, from which lists take what a viewer may see. Open to all
 * staff: it tells the tree and nothing else.
 */
@Component
public class Closure {

    private static final String AFFECTED = """
            select p from unnest({0}) as given(p)
            union select descendant from structure.org_closure where ancestor = any({0})
            """;
    private static final String REBUILD = """
            with recursive up(descendant, ancestor, depth, during) as (
              select v.position, v.position, 0, unnest(range_agg(v.valid_during))
              from structure.position_version v where v.position = any({0}) group by v.position
              union all
              select u.descendant, l.manager, u.depth + 1, u.during * l.valid_during
              from up u join structure.reports_to l on l.position = u.ancestor and l.valid_during && u.during
            )
            insert into structure.org_closure (ancestor, descendant, depth, valid_during)
            select ancestor, descendant, depth, unnest(range_agg(during)) from up group by ancestor, descendant, depth
            """;
    private static final String COPY_SOME = """
            insert into structure.org_closure_now (ancestor, descendant, depth)
            select ancestor, descendant, depth from structure.org_closure
            where descendant = any({0}) and valid_during @> {1}::date
            """;
    private static final String FORGET_OTHERS = """
            delete from structure.org_closure_now n where not exists (
              select from structure.org_closure c where c.ancestor = n.ancestor and c.descendant = n.descendant
                and c.depth = n.depth and c.valid_during @> {0}::date)
            """;
    private static final String COPY_MISSING = """
            insert into structure.org_closure_now (ancestor, descendant, depth)
            select ancestor, descendant, depth from structure.org_closure where valid_during @> {0}::date
            on conflict (ancestor, descendant) do nothing
            """;

    private final DSLContext sql;
    private final CompanyTime time;

    Closure(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * Computes the rows of these positions and of all that were below them anew, over all time. The caller holds the {@link StructureLock},
     * has written lines without a ring, and names every position that is new, gone or has other lines.
     */
    public void renew(Collection<PositionId> positions) {
        UUID[] given = positions.stream().map(PositionId::value).toArray(UUID[]::new);
        UUID[] affected =
                sql.fetch(AFFECTED, array(given)).getValues(0, UUID.class).toArray(UUID[]::new);
        sql.execute("delete from structure.org_closure where descendant = any({0})", array(affected));
        sql.execute(REBUILD, array(affected));
        sql.execute("delete from structure.org_closure_now where descendant = any({0})", array(affected));
        sql.execute(COPY_SOME, array(affected), DSL.val(time.today()));
    }

    /** The first day in the period on which one position is above the other, or is the same. */
    public Optional<LocalDate> firstDayAbove(PositionId above, PositionId below, Period during) {
        return sql
                .select(ORG_CLOSURE.VALID_DURING)
                .from(ORG_CLOSURE)
                .where(
                        ORG_CLOSURE.ANCESTOR.eq(above.value()),
                        ORG_CLOSURE.DESCENDANT.eq(below.value()),
                        Validity.overlaps(ORG_CLOSURE.VALID_DURING, during))
                .fetch(ORG_CLOSURE.VALID_DURING)
                .stream()
                .map(period -> period.intersect(during).orElseThrow().from())
                .min(LocalDate::compareTo);
    }

    /** The chain from a position up to one of its ancestors on a day, both included. */
    public List<PositionId> path(PositionId from, PositionId upTo, LocalDate day) {
        var up = ORG_CLOSURE.as("up");
        return sql.select(ORG_CLOSURE.ANCESTOR)
                .from(ORG_CLOSURE)
                .join(up)
                .on(
                        up.ANCESTOR.eq(upTo.value()),
                        up.DESCENDANT.eq(from.value()),
                        Validity.on(up.VALID_DURING, day),
                        ORG_CLOSURE.DEPTH.le(up.DEPTH))
                .where(ORG_CLOSURE.DESCENDANT.eq(from.value()), Validity.on(ORG_CLOSURE.VALID_DURING, day))
                .orderBy(ORG_CLOSURE.DEPTH)
                .fetch(row -> new PositionId(row.value1()));
    }

    /** Makes the copy hold this day; touches only what differs. The caller holds the {@link StructureLock}. */
    void copy(LocalDate day) {
        sql.execute(FORGET_OTHERS, DSL.val(day));
        sql.execute(COPY_MISSING, DSL.val(day));
    }

    private static Field<UUID[]> array(UUID[] ids) {
        return DSL.val(ids);
    }
}
