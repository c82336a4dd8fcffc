package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.StageId;
import io.sternik.database.selling.tables.records.StageRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how stages are called, how likely a deal in them is to be won, and how long it may be quiet. */
@Component
class StageSetUp {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LIMIT = 365;
    private static final int CERTAIN_BP = 10_000;

    private final DSLContext sql;
    private final PipelineVersions versions;
    private final Journal journal;

    StageSetUp(DSLContext sql, PipelineVersions versions, Journal journal) {
        this.sql = sql;
        this.versions = versions;
        this.journal = journal;
    }

    /**
     * Changes to a stage: what is left out stays.
     *
     * @param limitDays working days without contact after which a deal in it is cold; null for none; open stages only
     * @param probabilityBp chance to win in basis points; open stages only
     */
    record StagePatch(
            @Nullable Optional<String> namePl,
            @Nullable Optional<String> nameEn,
            @Nullable Optional<Integer> limitDays,
            @Nullable Optional<Integer> probabilityBp) {}

    @Transactional
    void change(PipelineId pipeline, StageId id, StagePatch patch, long knownVersion, Viewer by) {
        long version = versions.next(pipeline, knownVersion);
        StageRecord stage = sql.selectFrom(STAGE)
                .where(STAGE.ID.eq(id.value()), STAGE.PIPELINE.eq(pipeline.value()))
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        StageRecord before = stage.original();
        stage.setNamePl(name("namePl", patch.namePl(), stage.getNamePl()));
        stage.setNameEn(name("nameEn", patch.nameEn(), stage.getNameEn()));
        stage.setRotAfterDays(limit(patch.limitDays(), stage));
        stage.setProbabilityBp(probability(patch.probabilityBp(), stage));
        List<FieldChange> changes = new FieldChange.Difference()
                .field(stage.getCode() + ".namePl", before.getNamePl(), stage.getNamePl())
                .field(stage.getCode() + ".nameEn", before.getNameEn(), stage.getNameEn())
                .field(stage.getCode() + ".limitDays", before.getRotAfterDays(), stage.getRotAfterDays())
                .field(stage.getCode() + ".probabilityBp", before.getProbabilityBp(), stage.getProbabilityBp())
                .changes();
        if (!Objects.equals(before.getProbabilityBp(), stage.getProbabilityBp())) {
            // Whoever writes a deal weighs it by the chance that was read before: nobody does so meanwhile.
            sql.execute("lock table selling.deal in share mode");
        }
        stage.update();
        if (!Objects.equals(before.getProbabilityBp(), stage.getProbabilityBp())) {
            weighAnew(stage);
        }
        journal.noted(by, PipelineVersions.ref(pipeline), version, "stage-changed", changes, null);
    }

    private static String name(String field, @Nullable Optional<String> given, String current) {
        String name = Patch.requiredText(field, given, current);
        if (name.length() > LONGEST_NAME) {
            throw RequestProblem.Invalid.field(field, "pipeline.name-long").refused();
        }
        return name;
    }

    private static @Nullable Integer limit(@Nullable Optional<Integer> given, StageRecord stage) {
        Integer limit = Patch.value(given, stage.getRotAfterDays());
        if (limit != null && !Objects.equals(limit, stage.getRotAfterDays())) {
            requireOpen("limitDays", stage);
            if (limit < 1 || limit > LONGEST_LIMIT) {
                throw RequestProblem.Invalid.field("limitDays", "pipeline.limit")
                        .refused();
            }
        }
        return limit;
    }

    private static int probability(@Nullable Optional<Integer> given, StageRecord stage) {
        int probability = Patch.required("probabilityBp", given, stage.getProbabilityBp());
        if (probability != stage.getProbabilityBp()) {
            requireOpen("probabilityBp", stage);
            if (probability < 0 || probability > CERTAIN_BP) {
                throw RequestProblem.Invalid.field("probabilityBp", "pipeline.probability")
                        .refused();
            }
        }
        return probability;
    }

    private static void requireOpen(String field, StageRecord stage) {
        if (!stage.getKind().equals(Pipelines.Kind.OPEN.code())) {
            throw RequestProblem.Invalid.field(field, "pipeline.closed-stage").refused();
        }
    }

    private void weighAnew(StageRecord stage) {
        UUID id = stage.getId();
        var weighed = DSL.select(
                        DEAL.OWNER_POSITION.as("owner"),
                        DEAL.CURRENCY.as("currency"),
                        DSL.coalesce(
                                        DSL.sum(DSL.field(
                                                "selling.weighted({0}, {1})",
                                                Long.class, DEAL.AMOUNT_MINOR, DSL.inline(stage.getProbabilityBp()))),
                                        DSL.inline(java.math.BigDecimal.ZERO))
                                .cast(Long.class)
                                .as("weighted"))
                .from(DEAL)
                .where(DEAL.STAGE.eq(id), DEAL.DELETED_AT.isNull())
                .groupBy(DEAL.OWNER_POSITION, DEAL.CURRENCY)
                .asTable("weighed");
        sql.update(DEAL_ROLLUP)
                .set(DEAL_ROLLUP.WEIGHTED_MINOR, weighed.field("weighted", Long.class))
                .from(weighed)
                .where(
                        DEAL_ROLLUP.STAGE.eq(id),
                        DEAL_ROLLUP.OWNER_POSITION.eq(weighed.field("owner", UUID.class)),
                        DEAL_ROLLUP.CURRENCY.eq(weighed.field("currency", String.class)))
                .execute();
    }
}
