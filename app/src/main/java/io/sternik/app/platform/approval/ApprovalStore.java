package io.sternik.app.platform.approval;

import static io.sternik.database.platform.Tables.APPROVAL;
import static io.sternik.database.platform.Tables.APPROVAL_STEP;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.database.platform.tables.records.ApprovalRecord;
import io.sternik.database.platform.tables.records.ApprovalStepRecord;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approvals and their steps in the database. Who may see one is judged by its readers: the author and those who decide. */
@Component
class ApprovalStore {

    private static final int MOST = 200;

    private final DSLContext sql;

    ApprovalStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a new one; false when it is there already. */
    boolean insert(ApprovalRecord approval, List<Step> steps) {
        boolean isNew =
                sql.insertInto(APPROVAL).set(approval).onConflictDoNothing().execute() == 1;
        for (int at = 0; isNew && at < steps.size(); at++) {
            sql.insertInto(APPROVAL_STEP)
                    .set(APPROVAL_STEP.APPROVAL, approval.getId())
                    .set(APPROVAL_STEP.STEP, (short) (at + 1))
                    .set(APPROVAL_STEP.PERMISSION, steps.get(at).permission())
                    .execute();
        }
        return isNew;
    }

    Optional<ApprovalRecord> find(ApprovalId id) {
        return sql.selectFrom(APPROVAL).where(APPROVAL.ID.eq(id.value())).fetchOptional();
    }

    List<ApprovalRecord> findAll(Collection<UUID> ids) {
        return sql.selectFrom(APPROVAL)
                .where(APPROVAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch();
    }

    /** The record, kept from others who would decide it until the transaction ends. */
    Optional<ApprovalRecord> lock(ApprovalId id) {
        return sql.selectFrom(APPROVAL)
                .where(APPROVAL.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional();
    }

    List<ApprovalRecord> open() {
        return sql.selectFrom(APPROVAL)
                .where(APPROVAL.STATE.eq("asked"))
                .orderBy(APPROVAL.ASKED_AT)
                .fetch();
    }

    /** What the user asked, newest first. */
    List<ApprovalRecord> askedBy(Viewer viewer) {
        return newest(APPROVAL.AUTHOR.eq(History.idOf(viewer)));
    }

    /** What the user decided, newest first. */
    List<ApprovalRecord> decidedBy(Viewer viewer) {
        return newest(APPROVAL.ID.in(DSL.select(APPROVAL_STEP.APPROVAL)
                .from(APPROVAL_STEP)
                .where(APPROVAL_STEP.DECIDED_BY.eq(History.idOf(viewer)))));
    }

    private List<ApprovalRecord> newest(Condition which) {
        return sql.selectFrom(APPROVAL)
                .where(which)
                .orderBy(APPROVAL.ASKED_AT.desc())
                .limit(MOST)
                .fetch();
    }

    List<Asked> asked(Collection<ApprovalRecord> rows) {
        UUID[] ids = rows.stream().map(ApprovalRecord::getId).toArray(UUID[]::new);
        Map<UUID, List<Asked.Decision>> steps = sql.selectFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.APPROVAL.eq(DSL.any(ids)))
                .orderBy(APPROVAL_STEP.APPROVAL, APPROVAL_STEP.STEP)
                .fetchGroups(APPROVAL_STEP.APPROVAL, ApprovalStore::decision);
        return rows.stream()
                .map(row -> asked(row, steps.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Asked asked(ApprovalRecord row, List<Asked.Decision> steps) {
        return new Asked(
                new ApprovalId(row.getId()),
                row.getKind(),
                row.getState(),
                row.getStep(),
                new UserId(row.getAuthor()),
                user(row.getAuthorFor()),
                row.getPosition(),
                row.getAskedAt(),
                row.getExpiresAt(),
                steps);
    }

    private static Asked.Decision decision(ApprovalStepRecord row) {
        return new Asked.Decision(
                row.getStep(),
                new Step(row.getPermission()),
                row.getVerdict(),
                user(row.getDecidedBy()),
                user(row.getDecidedFor()),
                row.getReason(),
                row.getDecidedAt());
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    /** Writes a decision of the step. */
    void decided(Asked asked, String verdict, @Nullable String reason, Viewer by, OffsetDateTime at) {
        sql.update(APPROVAL_STEP)
                .set(APPROVAL_STEP.VERDICT, verdict)
                .set(APPROVAL_STEP.DECIDED_BY, History.idOf(by))
                .set(
                        APPROVAL_STEP.DECIDED_FOR,
                        by.behalf() == null ? null : by.behalf().giver().value())
                .set(APPROVAL_STEP.REASON, reason)
                .set(APPROVAL_STEP.DECIDED_AT, at)
                .where(APPROVAL_STEP.APPROVAL.eq(asked.id().value()), APPROVAL_STEP.STEP.eq((short) asked.step()))
                .execute();
    }

    void nextStep(Asked asked) {
        sql.update(APPROVAL)
                .set(APPROVAL.STEP, (short) (asked.step() + 1))
                .where(APPROVAL.ID.eq(asked.id().value()))
                .execute();
    }

    void end(ApprovalId id, String state, OffsetDateTime at) {
        sql.update(APPROVAL)
                .set(APPROVAL.STATE, state)
                .set(APPROVAL.ENDED_AT, at)
                .where(APPROVAL.ID.eq(id.value()))
                .execute();
    }

    /** Notes what came of carrying it out. */
    void carriedOut(ApprovalId id, String state, JSONB outcome) {
        sql.update(APPROVAL)
                .set(APPROVAL.STATE, state)
                .set(APPROVAL.OUTCOME, outcome)
                .where(APPROVAL.ID.eq(id.value()), APPROVAL.STATE.in("granted", "done", "failed"))
                .execute();
    }
}
