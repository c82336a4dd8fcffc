package io.sternik.app.selling.cooling;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_STEP;

import io.sternik.app.selling.ActivityKind;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Keeps when the customers of deals were last in touch: a talk that was done, a quote that was sent or answered. */
@Component
public class Touches {

    private final DSLContext sql;

    Touches(DSLContext sql) {
        this.sql = sql;
    }

    /** Reckons the last touch of deals anew. */
    public void renew(Collection<UUID> deals) {
        var talked = DSL.field(DSL.select(DSL.max(ACTIVITY.ENDED_AT))
                .from(ACTIVITY)
                .where(
                        ACTIVITY.DEAL.eq(DEAL.ID),
                        ACTIVITY.DELETED_AT.isNull(),
                        ACTIVITY.STATE.eq("done"),
                        ACTIVITY.KIND.in(ActivityKind.TOUCHES)));
        var quoted = DSL.field(DSL.select(DSL.max(QUOTE_STEP.AT))
                .from(QUOTE)
                .join(QUOTE_STEP)
                .on(QUOTE_STEP.QUOTE.eq(QUOTE.ID))
                .where(QUOTE.DEAL.eq(DEAL.ID), QUOTE_STEP.KIND.in("sent", "accepted", "rejected")));
        sql.update(DEAL)
                .set(DEAL.LAST_TOUCH_AT, DSL.greatest(talked, quoted))
                .where(DEAL.ID.eq(DSL.any(deals.toArray(UUID[]::new))))
                .execute();
    }
}
