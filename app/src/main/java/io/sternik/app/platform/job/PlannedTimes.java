package io.sternik.app.platform.job;

import static io.sternik.database.platform.Tables.SCHEDULED_TASKS;

import io.sternik.app.platform.time.CompanyTime;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the queue means to do what it holds. All of it is wanted now or comes back after a while; nothing waits for a certain moment. */
@Component
class PlannedTimes {

    private final DSLContext sql;
    private final CompanyTime time;

    PlannedTimes(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Makes due what was planned for later, by a clock that has been set back since; answers how many works that were. */
    @Transactional
    int bringForward() {
        OffsetDateTime now = time.now();
        sql.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.LAST_HEARTBEAT, now)
                .where(SCHEDULED_TASKS.LAST_HEARTBEAT.gt(now))
                .execute();
        return sql.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, now)
                .where(SCHEDULED_TASKS.EXECUTION_TIME.gt(now), SCHEDULED_TASKS.PICKED.isFalse())
                .execute();
    }
}
