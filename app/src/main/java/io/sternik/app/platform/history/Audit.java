package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.platform.Tables.AUDIT_QUEUE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.time.CompanyTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Append-only record of who did what. Entries are chained afterwards by {@link AuditChain}, so that writers never wait for each other. */
@Component
public class Audit {

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;

    Audit(DSLContext sql, CompanyTime time, JsonMapper json) {
        this.sql = sql;
        this.time = time;
        this.json = json;
    }

    /**
     * Something that is worth proving later.
     *
     * @param action {@code <object>.<verb>}: {@code deal.moved}
     * @param ref record concerned, if it is one
     * @param before what was, as far as it changed
     * @param after what is, as far as it changed
     * @param reason given by the person, if one was asked for
     */
    public record Entry(
            String action,
            @Nullable RecordRef ref,
            Map<String, ?> before,
            Map<String, ?> after,
            @Nullable String reason,
            @Nullable ChangeSetId changeSet) {

        /** An entry about a record without a reason or a change set. */
        public static Entry of(String action, RecordRef ref, Map<String, ?> before, Map<String, ?> after) {
            return new Entry(action, ref, before, after, null, null);
        }

        /** An entry about no record. */
        public static Entry of(String action, Map<String, ?> facts) {
            return new Entry(action, null, Map.of(), facts, null, null);
        }
    }

    /** Writes the entry in the transaction of the action, or in one of its own. */
    @Transactional
    public void write(Viewer by, Entry entry) {
        RecordRef ref = entry.ref();
        ChangeSetId changeSet = entry.changeSet();
        UUID id = sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, time.now())
                .set(AUDIT_ENTRY.ACTOR, History.idOf(by))
                .set(AUDIT_ENTRY.ACTOR_TEXT, by.name())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.OBJECT, ref == null ? null : ref.object())
                .set(AUDIT_ENTRY.RECORD_ID, ref == null ? null : ref.id())
                .set(AUDIT_ENTRY.BEFORE, JSONB.valueOf(json.writeValueAsString(entry.before())))
                .set(AUDIT_ENTRY.AFTER, JSONB.valueOf(json.writeValueAsString(entry.after())))
                .set(AUDIT_ENTRY.REASON, entry.reason())
                .set(AUDIT_ENTRY.CHANGE_SET, changeSet == null ? null : changeSet.value())
                .returningResult(AUDIT_ENTRY.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(AUDIT_QUEUE).set(AUDIT_QUEUE.ENTRY, id).execute();
    }
}
