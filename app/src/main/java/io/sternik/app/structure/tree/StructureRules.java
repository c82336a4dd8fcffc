package io.sternik.app.structure.tree;

import io.sternik.app.platform.verify.QueryRule;
import io.sternik.app.platform.verify.VerifyRule;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold in the structure, beside what its tables refuse by themselves. */
@Configuration(proxyBeanMethods = false)
class StructureRules {

    private static final String RECKONED = """
            with recursive up(descendant, ancestor, depth, during) as (
              select v.position, v.position, 0, unnest(range_agg(v.valid_during))
              from structure.position_version v group by v.position
              union all
              select u.descendant, l.manager, u.depth + 1, u.during * l.valid_during
              from up u join structure.reports_to l on l.position = u.ancestor and l.valid_during && u.during
              where u.depth < 100
            ), reckoned as (
              select ancestor, descendant, depth, unnest(range_agg(during)) as during from up group by ancestor, descendant, depth
            ), kept as (
              select ancestor, descendant, depth, unnest(range_agg(valid_during)) as during
              from structure.org_closure group by ancestor, descendant, depth
            )
            """;

    @Bean
    VerifyRule closureIsThatOfTheLines(DSLContext sql) {
        return new QueryRule(sql, "structure.closure", RECKONED + """
                (select descendant::text from (table reckoned except table kept) missing)
                union all
                (select descendant::text from (table kept except table reckoned) surplus)
                """);
    }

    @Bean
    VerifyRule copyOfTodayIsThatOfItsDay(DSLContext sql) {
        return new QueryRule(sql, "structure.closure-of-today", """
                with day as (select as_of from platform.copy_of_today where name = 'org-closure'),
                kept as (select n.ancestor, n.descendant, n.depth from structure.org_closure_now n, day),
                dated as (select c.ancestor, c.descendant, c.depth from structure.org_closure c, day
                          where c.valid_during @> day.as_of)
                select descendant::text from (
                  (table dated except table kept) union all (table kept except table dated)) as differing
                """);
    }

    @Bean
    VerifyRule heldPositionsExist(DSLContext sql) {
        return new QueryRule(sql, "structure.held-positions-exist", """
                select a.id::text from structure.assignment a
                where not a.valid_during <@ (select range_agg(v.valid_during) from structure.position_version v
                                             where v.position = a.position)
                """);
    }
}
