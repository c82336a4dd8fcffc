package io.sternik.app.structure.tree;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one writer into the structure at a time: it is written rarely and read always, and no two halves of a ring may be made at once. */
@Component
public class StructureLock {

    private static final long NUMBER = 0x5354_5255_4354_5552L;

    private final DSLContext sql;

    StructureLock(DSLContext sql) {
        this.sql = sql;
    }

    /** Waits for its turn and keeps it until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        sql.fetch("select pg_advisory_xact_lock(?)", NUMBER);
    }
}
