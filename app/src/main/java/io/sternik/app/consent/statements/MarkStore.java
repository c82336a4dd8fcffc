package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.SUPPRESSION;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.time.CompanyTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps which addresses lead nowhere. Who sees whose addresses is judged before it is asked. */
@Component
class MarkStore {

    private final DSLContext sql;
    private final CompanyTime time;

    MarkStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Closes an address for everything; false when it was closed for the same fault already. */
    boolean insert(UUID mark, Channel channel, String addressKey, AddressFault fault, String note, Viewer by) {
        return sql.insertInto(SUPPRESSION)
                        .set(SUPPRESSION.CHANNEL, channel.code())
                        .set(SUPPRESSION.ADDRESS_KEY, addressKey)
                        .set(SUPPRESSION.REASON, fault.code())
                        .set(SUPPRESSION.NOTE, note)
                        .set(SUPPRESSION.MARK, mark)
                        .set(SUPPRESSION.SOURCE, StatementSource.CONVERSATION.code())
                        .set(SUPPRESSION.AT, time.now())
                        .set(SUPPRESSION.ACTOR, History.idOf(by))
                        .set(SUPPRESSION.ACTOR_NAME, by.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Opens what the marks had closed; answers how many were still closed. */
    int open(Collection<UUID> marks) {
        return sql.update(SUPPRESSION)
                .set(SUPPRESSION.UNTIL, time.now())
                .where(SUPPRESSION.MARK.in(marks), SUPPRESSION.UNTIL.isNull())
                .execute();
    }

    List<MarkedAddress> of(Collection<String> addressKeys) {
        return sql.selectDistinct(
                        SUPPRESSION.MARK,
                        SUPPRESSION.ADDRESS_KEY,
                        SUPPRESSION.REASON,
                        SUPPRESSION.NOTE,
                        SUPPRESSION.AT,
                        SUPPRESSION.ACTOR_NAME)
                .from(SUPPRESSION)
                .where(
                        SUPPRESSION.ADDRESS_KEY.in(addressKeys),
                        SUPPRESSION.MARK.isNotNull(),
                        SUPPRESSION.UNTIL.isNull())
                .orderBy(SUPPRESSION.AT.desc())
                .fetch(row -> new MarkedAddress(
                        row.value1(),
                        row.value2(),
                        AddressFault.valueOf(row.value3().toUpperCase(Locale.ROOT)),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }
}
