package io.sternik.app.platform.open;

import static io.sternik.database.platform.Tables.OPEN_RATE;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the tries of people without a session, minute by minute and on all nodes together. */
@Component
public class OpenRates implements RecurringWork {

    private final DSLContext sql;
    private final CompanyTime time;

    OpenRates(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Counts a try and refuses it when there were too many of its kind this minute; the count stays whatever becomes of the request. */
    @Transactional(
            propagation = Propagation.REQUIRES_NEW,
            noRollbackFor = io.sternik.app.platform.problem.Refused.class)
    public void count(String kind, String who, int mostAMinute) {
        OffsetDateTime minute = time.now().truncatedTo(ChronoUnit.MINUTES);
        String bucket = kind + ":" + HexFormat.of().formatHex(OpenLinks.hash(who), 0, 16);
        int hits = sql.insertInto(OPEN_RATE)
                .set(OPEN_RATE.BUCKET, bucket)
                .set(OPEN_RATE.MINUTE, minute)
                .set(OPEN_RATE.HITS, 1)
                .onConflict(OPEN_RATE.BUCKET, OPEN_RATE.MINUTE)
                .doUpdate()
                .set(OPEN_RATE.HITS, OPEN_RATE.HITS.plus(1))
                .returningResult(OPEN_RATE.HITS)
                .fetchSingle()
                .value1();
        if (hits > mostAMinute) {
            throw new OpenProblem.TooOften(60 - time.now().getSecond()).refused();
        }
    }

    @Override
    public String name() {
        return "open-rates";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        sql.deleteFrom(OPEN_RATE)
                .where(OPEN_RATE.MINUTE.lt(time.now().minusMinutes(10)))
                .execute();
    }
}
