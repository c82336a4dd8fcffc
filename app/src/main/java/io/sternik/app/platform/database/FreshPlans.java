package io.sternik.app.platform.database;

import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Component;

/**
 * Statements that PostgreSQL plans for the values at hand each time. A prepared statement gets a plan for any value after five uses; for a
 * filter that somebody typed it is often the wrong one: open deals are a tenth of all, lost ones two thirds.
 */
@Component
public class FreshPlans {

    private final DSLContext sql;

    FreshPlans(DSLContext sql) {
        this.sql = DSL.using(sql.configuration().deriveAppending(new Unprepared()));
    }

    /** For statements whose values decide how they are best done. */
    public DSLContext sql() {
        return sql;
    }

    /** Keeps the driver from preparing the statement on the server. */
    private static final class Unprepared implements ExecuteListener {

        private static final long serialVersionUID = 1;

        @Override
        public void prepareEnd(ExecuteContext context) {
            try {
                if (context.statement() != null) {
                    context.statement().unwrap(PGStatement.class).setPrepareThreshold(0);
                }
            } catch (SQLException failure) {
                context.sqlException(failure);
            }
        }
    }
}
