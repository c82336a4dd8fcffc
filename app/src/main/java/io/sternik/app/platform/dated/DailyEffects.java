package io.sternik.app.platform.dated;

import static io.sternik.database.platform.Tables.COPY_OF_TODAY;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what was decided for a day take effect on it: once, whether the work runs twice, late or over two servers, because the day of each
 * copy is written in the transaction that makes it. Should the work not run at all, whoever asks first after midnight brings it about, so
 * that nobody is answered from the copy of another day.
 */
@Component
public class DailyEffects implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailyEffects.class);

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final CompanyTime time;
    private final ObjectProvider<CopyOfToday> copies;

    /** The day for which this server has seen to all copies, or tried to; spares requests the question. */
    private volatile @Nullable LocalDate seen;

    DailyEffects(
            DSLContext sql,
            PlatformTransactionManager transactions,
            CompanyTime time,
            ObjectProvider<CopyOfToday> copies) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.copies = copies;
    }

    @Override
    public String name() {
        return "daily-effects";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Makes every copy that is not of today; one that fails is tried again with the next run and does not hold up the others. */
    @Override
    public void run() {
        LocalDate today = time.today();
        Map<String, LocalDate> held = sql.selectFrom(COPY_OF_TODAY).fetchMap(COPY_OF_TODAY.NAME, COPY_OF_TODAY.AS_OF);
        for (CopyOfToday copy : inOrder()) {
            if (!today.equals(held.get(copy.name()))) {
                attempt(copy, today);
            }
        }
        seen = today;
    }

    /** Sees to it that copies are of today before they are read; costs nothing once this server knows that they are. */
    public void bringAbout() {
        if (!time.today().equals(seen)) {
            run();
        }
    }

    private void attempt(CopyOfToday copy, LocalDate today) {
        try {
            transactions.executeWithoutResult(_ -> make(copy, today));
        } catch (RuntimeException failed) {
            LOG.error("The copy {} could not be made for {}", copy.name(), today, failed);
        }
    }

    private void make(CopyOfToday copy, LocalDate today) {
        boolean first = sql.insertInto(COPY_OF_TODAY)
                        .set(COPY_OF_TODAY.NAME, copy.name())
                        .set(COPY_OF_TODAY.AS_OF, today)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        LocalDate held = sql.select(COPY_OF_TODAY.AS_OF)
                .from(COPY_OF_TODAY)
                .where(COPY_OF_TODAY.NAME.eq(copy.name()))
                .forUpdate()
                .fetchSingle()
                .value1();
        if (first || !held.equals(today)) {
            copy.takeEffect(first ? null : held, today);
            sql.update(COPY_OF_TODAY)
                    .set(COPY_OF_TODAY.AS_OF, today)
                    .where(COPY_OF_TODAY.NAME.eq(copy.name()))
                    .execute();
        }
    }

    private List<CopyOfToday> inOrder() {
        return copies.stream().sorted(Comparator.comparing(CopyOfToday::name)).toList();
    }
}
