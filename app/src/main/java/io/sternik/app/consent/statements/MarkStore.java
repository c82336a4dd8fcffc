package io.sternik.app.consent.statements;

import static io.sternik.database.consent.Tables.SUPPRESSION;

import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.statements.MarkedAddresses.Fault;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.CompanyTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
    boolean insert(UUID mark, Address address, Fault found, String note, RecordRef record, Viewer by) {
        return sql.insertInto(SUPPRESSION)
                        .set(SUPPRESSION.CHANNEL, address.channel().code())
                        .set(SUPPRESSION.ADDRESS_KEY, address.key())
                        .set(SUPPRESSION.REASON, found.fault().code())
                        .set(SUPPRESSION.NOTE, note)
                        .set(SUPPRESSION.MARK, mark)
                        .set(SUPPRESSION.OBJECT, record.object())
                        .set(SUPPRESSION.PARTY, record.id())
                        .set(SUPPRESSION.SOURCE, StatementSource.CONVERSATION.code())
                        .set(SUPPRESSION.AT, time.now())
                        .set(SUPPRESSION.ACTOR, History.idOf(by))
                        .set(SUPPRESSION.ACTOR_NAME, by.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * An address that is open again.
     *
     * @param record at which it was marked; null for a mark of before that was known
     */
    record Opened(UUID mark, @Nullable RecordRef record, String addressKey, AddressFault fault) {}

    /** Opens what the marks had closed; answers what was still closed, each mark once. */
    Collection<Opened> open(Collection<UUID> marks) {
        Map<UUID, Opened> opened = new LinkedHashMap<>();
        sql.update(SUPPRESSION)
                .set(SUPPRESSION.UNTIL, time.now())
                .where(SUPPRESSION.MARK.in(marks), SUPPRESSION.UNTIL.isNull())
                .returning()
                .fetch()
                .forEach(row -> opened.put(
                        row.getMark(),
                        new Opened(
                                row.getMark(),
                                row.getObject() == null ? null : new RecordRef(row.getObject(), row.getParty()),
                                row.getAddressKey(),
                                AddressFault.valueOf(row.getReason().toUpperCase(Locale.ROOT)))));
        return opened.values();
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
