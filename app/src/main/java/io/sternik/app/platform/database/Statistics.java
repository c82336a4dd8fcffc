package io.sternik.app.platform.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the database knows of its rows: how many there are, and which everybody can see, so that an index answers alone. */
@Component
public class Statistics {

    private final DSLContext sql;

    Statistics(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Counts anew, after many rows were written at once and committed. The database does so by itself only a minute later: until then it
     * takes full tables for empty ones, and a results page that takes a fraction of a second takes minutes. Not within a transaction.
     */
    public void renew() {
        sql.execute("vacuum (analyze)");
    }
}
