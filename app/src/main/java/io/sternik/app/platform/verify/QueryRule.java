package io.sternik.app.platform.verify;

import java.util.List;
import org.jooq.DSLContext;

/**
 * A rule as a query that gives what breaks it, one text for each record.
 *
 * @param query one column of text; its rows are the records that break the rule
 */
public record QueryRule(DSLContext sql, String code, String query) implements VerifyRule {

    @Override
    public Broken check() {
        List<String> examples = sql.fetch("select * from (" + query + ") as broken(record) limit 10")
                .map(row -> row.get(0, String.class));
        long count = examples.isEmpty()
                ? 0
                : sql.fetchSingle("select count(*) from (" + query + ") as broken")
                        .get(0, Long.class);
        return new Broken(count, examples);
    }
}
