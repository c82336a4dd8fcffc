package io.sternik.app.selling.pipelines;

import static io.sternik.database.selling.Tables.LOST_REASON;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.selling.LostReasonId;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.StageId;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pipelines with their stages, and the reasons for losing. They are the same for everybody. */
@Component
public class Pipelines {

    private final DSLContext sql;

    Pipelines(DSLContext sql) {
        this.sql = sql;
    }

    /** A pipeline with its stages in order. */
    public record Pipeline(PipelineId id, String code, Text name, long version, List<Stage> stages) {

        /** The first stage, in which new deals stand. */
        public Stage first() {
            return stages.getFirst();
        }
    }

    /**
     * A stage of a pipeline.
     *
     * @param kind what a deal in it is
     * @param probabilityBp chance to win, in basis points
     * @param limitDays working days without contact after which a deal in it is cold, null for none
     */
    public record Stage(
            StageId id,
            PipelineId pipeline,
            int rank,
            String code,
            Text name,
            Kind kind,
            int probabilityBp,
            @Nullable Integer limitDays) {

        /** The same with another chance to win. */
        public Stage withProbability(int bp) {
            return new Stage(id, pipeline, rank, code, name, kind, bp, limitDays);
        }
    }

    /** A reason for losing. */
    public record LostReason(LostReasonId id, String code, Text name) {}

    /** A stage that is to be made. */
    public record NewStage(String code, Text name, Kind kind, int probabilityBp) {}

    /** What a deal in a stage is. */
    public enum Kind {
        /** Still being worked on. */
        OPEN,
        /** Won. */
        WON,
        /** Lost. */
        LOST;

        /** As kept in the database and written in JSON. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Reads what {@link #code()} writes. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** All pipelines in order. */
    public List<Pipeline> all() {
        Map<UUID, List<Stage>> stages = sql
                .selectFrom(STAGE)
                .orderBy(STAGE.RANK)
                .fetch(row -> new Stage(
                        new StageId(row.getId()),
                        new PipelineId(row.getPipeline()),
                        row.getRank(),
                        row.getCode(),
                        new Text(row.getNamePl(), row.getNameEn()),
                        Kind.of(row.getKind()),
                        row.getProbabilityBp(),
                        row.getRotAfterDays()))
                .stream()
                .collect(Collectors.groupingBy(stage -> stage.pipeline().value()));
        return sql.selectFrom(PIPELINE)
                .orderBy(PIPELINE.RANK)
                .fetch(row -> new Pipeline(
                        new PipelineId(row.getId()),
                        row.getCode(),
                        new Text(row.getNamePl(), row.getNameEn()),
                        row.getVersion(),
                        stages.getOrDefault(row.getId(), List.of())));
    }

    /** The stage with this id. */
    public Optional<Stage> stage(UUID id) {
        return all().stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .filter(stage -> stage.id().value().equals(id))
                .findFirst();
    }

    /** The pipeline with this id. */
    public Optional<Pipeline> find(UUID id) {
        return all().stream()
                .filter(pipeline -> pipeline.id().value().equals(id))
                .findFirst();
    }

    /** Reasons for losing in their order. */
    public List<LostReason> lostReasons() {
        return sql.selectFrom(LOST_REASON)
                .orderBy(LOST_REASON.RANK)
                .fetch(row -> new LostReason(
                        new LostReasonId(row.getId()), row.getCode(), new Text(row.getNamePl(), row.getNameEn())));
    }

    /** Makes a pipeline after the others; the stages stand in the order given. */
    @Transactional
    public Pipeline create(String code, Text name, List<NewStage> stages) {
        UUID id = sql.insertInto(PIPELINE)
                .set(PIPELINE.CODE, code)
                .set(PIPELINE.NAME_PL, name.pl())
                .set(PIPELINE.NAME_EN, name.en())
                .set(PIPELINE.RANK, sql.fetchCount(PIPELINE) + 1)
                .returningResult(PIPELINE.ID)
                .fetchSingle()
                .value1();
        int rank = 1;
        for (NewStage stage : stages) {
            sql.insertInto(STAGE)
                    .set(STAGE.PIPELINE, id)
                    .set(STAGE.RANK, rank++)
                    .set(STAGE.CODE, stage.code())
                    .set(STAGE.NAME_PL, stage.name().pl())
                    .set(STAGE.NAME_EN, stage.name().en())
                    .set(STAGE.KIND, stage.kind().code())
                    .set(
                            STAGE.CATEGORY,
                            stage.probabilityBp() >= 7_000
                                    ? "commit"
                                    : stage.probabilityBp() >= 4_000 ? "best" : "pipeline")
                    .set(STAGE.PROBABILITY_BP, stage.probabilityBp())
                    .execute();
        }
        return find(id).orElseThrow();
    }
}
