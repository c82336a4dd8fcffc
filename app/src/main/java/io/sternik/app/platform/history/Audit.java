package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.platform.Tables.AUDIT_QUEUE;

import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.AuditEntryRecord;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        write(by, List.of(entry));
    }

    /** Writes many entries in the transaction of the action. */
    @Transactional
    public void write(Viewer by, List<Entry> entries) {
        OffsetDateTime now = time.now();
        List<AuditEntryRecord> rows =
                entries.stream().map(entry -> row(by, entry, now)).toList();
        ManyRows.insert(sql, rows, AUDIT_ENTRY.ID, AUDIT_QUEUE.ENTRY);
    }

    /** What is; where somebody acts for another person, with whom. */
    private static Map<String, ?> after(Viewer by, Entry entry) {
        Behalf behalf = by.behalf();
        if (behalf == null) {
            return entry.after();
        }
        Map<String, Object> after = new LinkedHashMap<>(entry.after());
        after.put("onBehalfOf", behalf.giver().value());
        after.put("onBehalfOfName", behalf.name());
        after.put("delegation", behalf.delegation());
        return after;
    }

    private AuditEntryRecord row(Viewer by, Entry entry, OffsetDateTime now) {
        RecordRef ref = entry.ref();
        ChangeSetId changeSet = entry.changeSet();
        AuditEntryRecord row = AUDIT_ENTRY.newRecord();
        row.setAt(now);
        row.setActor(History.idOf(by));
        row.setActorText(by.name());
        row.setAction(entry.action());
        row.setObject(ref == null ? null : ref.object());
        row.setRecordId(ref == null ? null : ref.id());
        row.setBefore(JSONB.valueOf(json.writeValueAsString(entry.before())));
        row.setAfter(JSONB.valueOf(json.writeValueAsString(after(by, entry))));
        row.setReason(entry.reason());
        row.setChangeSet(changeSet == null ? null : changeSet.value());
        return row;
    }
}
