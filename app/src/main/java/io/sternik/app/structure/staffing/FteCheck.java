package io.sternik.app.structure.staffing;

import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.engine.finding.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * No more of a post is given out than is planned, on any day: substantive holders and job shares are added, who acts is not counted. Sums
 * change only on days on which a row begins, so only these are looked at. Its callers hold the structure lock.
 */
@Component
public class FteCheck {

    private static final String FIRST_EXCESS = """
            with days as (
              select a.position, lower(a.valid_during) as day from structure.assignment a where a.position = any({0})
              union
              select v.position, lower(v.valid_during) from structure.position_version v where v.position = any({0})
            )
            select v.title_pl, v.title_en, d.day, v.planned_fte_bp, sum(a.fte_bp)::integer as assigned_bp,
                   array_agg(p.display_name order by p.display_name) as people
            from days d
            join structure.position_version v on v.position = d.position and v.valid_during @> d.day
            join structure.assignment a on a.position = d.position and a.valid_during @> d.day and a.kind <> 'acting'
            join structure.person p on p.id = a.person
            group by d.position, d.day, v.title_pl, v.title_en, v.planned_fte_bp
            having sum(a.fte_bp) > v.planned_fte_bp
            order by d.day limit 1
            """;

    private final DSLContext sql;

    FteCheck(DSLContext sql) {
        this.sql = sql;
    }

    /** Refuses when one of the positions is given out more than planned, naming the first day. */
    public void require(Collection<PositionId> positions, Language language) {
        UUID[] ids = positions.stream().map(PositionId::value).toArray(UUID[]::new);
        Record excess = sql.fetchOne(FIRST_EXCESS, DSL.val(ids));
        if (excess == null) {
            return;
        }
        List<String> people = Arrays.asList(excess.get("people", String[].class));
        throw new StructureProblem.OverFte(
                        excess.get(language == Language.PL ? "title_pl" : "title_en", String.class),
                        excess.get("day", LocalDate.class),
                        percent(excess.get("planned_fte_bp", Integer.class)),
                        percent(excess.get("assigned_bp", Integer.class)),
                        people)
                .refused();
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
