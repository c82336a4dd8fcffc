package io.sternik.app.platform.bulk;

import static io.sternik.database.platform.Tables.BULK_RULE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalRights;
import io.sternik.app.platform.approval.Step;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which size on a change of many records is done only when somebody else agrees. */
@Component
class BulkRules {

    private final DSLContext sql;
    private final Audit audit;

    BulkRules(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * The sizes; null stands for never.
     *
     * @param records more records than these
     * @param owners more records than these that get another owner
     * @param twice more records than these need a second agreement
     */
    record Sizes(
            @Nullable Integer records,
            @Nullable Integer owners,
            @Nullable Integer twice) {

        /** What makes a change need agreement: {@code records} or {@code owners}; null when it needs none. */
        @Nullable String reason(long count, boolean newOwner) {
            if (newOwner && owners != null && count > owners) {
                return "owners";
            }
            return records != null && count > records ? "records" : null;
        }

        /** The size that is exceeded for this reason. */
        int limit(String reason) {
            Integer limit = reason.equals("owners") ? owners : records;
            return limit == null ? 0 : limit;
        }

        List<Step> steps(long count) {
            return twice != null && count > twice
                    ? List.of(Step.SUPERIOR, new Step(ApprovalRights.APPROVE_LARGE))
                    : List.of(Step.SUPERIOR);
        }

        private Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("records", records == null ? "" : records);
            facts.put("owners", owners == null ? "" : owners);
            facts.put("twice", twice == null ? "" : twice);
            return facts;
        }
    }

    /** The sizes with the version on which a change is based. */
    record SizeRules(
            long version,
            @Nullable Integer records,
            @Nullable Integer owners,
            @Nullable Integer twice) implements Versioned {}

    Sizes sizes() {
        SizeRules rules = current();
        return new Sizes(rules.records(), rules.owners(), rules.twice());
    }

    SizeRules current() {
        return sql.selectFrom(BULK_RULE)
                .fetchSingle(row -> new SizeRules(row.getVersion(), row.getRecords(), row.getOwners(), row.getTwice()));
    }

    @Transactional
    SizeRules change(Sizes wanted, long knownVersion, Viewer by) {
        for (Integer size : new Integer[] {wanted.records(), wanted.owners(), wanted.twice()}) {
            if (size != null && size < 1) {
                throw RequestProblem.Invalid.field("records", "approval.size").refused();
            }
        }
        Map<String, Object> before = sizes().facts();
        int written = sql.update(BULK_RULE)
                .set(BULK_RULE.RECORDS, wanted.records())
                .set(BULK_RULE.OWNERS, wanted.owners())
                .set(BULK_RULE.TWICE, wanted.twice())
                .set(BULK_RULE.VERSION, BULK_RULE.VERSION.plus(1))
                .where(BULK_RULE.VERSION.eq(knownVersion))
                .execute();
        if (written == 0) {
            throw new RecordProblem.Changed(current().version(), List.of("records", "owners", "twice")).refused();
        }
        audit.write(by, new Audit.Entry("bulk-rule.changed", null, before, wanted.facts(), null, null));
        return current();
    }
}
