package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.DUPLICATE_DECISION;

import io.sternik.database.selling.tables.records.DuplicateDecisionRecord;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people said of pairs. It holds for everybody; whoever does not see both records is never told of it. */
@Component
class DuplicateStore {

    private final DSLContext sql;

    DuplicateStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The verdicts about pairs of a kind. */
    Map<DuplicateIds, String> decided(DuplicateKind kind) {
        return sql
                .selectFrom(DUPLICATE_DECISION)
                .where(DUPLICATE_DECISION.KIND.eq(kind.code()), DUPLICATE_DECISION.DELETED_AT.isNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new DuplicateIds(row.getOne(), row.getOther()), DuplicateDecisionRecord::getVerdict));
    }

    /** Notes a verdict; false when there is one already. */
    boolean decide(UUID id, DuplicateKind kind, DuplicateIds ids, String verdict, OffsetDateTime at) {
        return sql.insertInto(DUPLICATE_DECISION)
                        .set(DUPLICATE_DECISION.ID, id)
                        .set(DUPLICATE_DECISION.KIND, kind.code())
                        .set(DUPLICATE_DECISION.ONE, ids.one())
                        .set(DUPLICATE_DECISION.OTHER, ids.other())
                        .set(DUPLICATE_DECISION.VERDICT, verdict)
                        .set(DUPLICATE_DECISION.DECIDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}
