package io.sternik.app.selling.criteria;

import static io.sternik.database.selling.Tables.CRITERION;
import static io.sternik.database.selling.Tables.STAGE;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.database.selling.tables.records.CriterionRecord;
import io.sternik.engine.criteria.Demand;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Criteria of stages in the database. They are the same for everybody. */
@Component
class CriteriaStore {

    private final DSLContext sql;
    private final JsonMapper json;
    private final CustomFields custom;

    CriteriaStore(DSLContext sql, JsonMapper json, CustomFields custom) {
        this.sql = sql;
        this.json = json;
        this.custom = custom;
    }

    /** All criteria that stages have or had, in their order. */
    List<Criterion> ofStages(Collection<UUID> stages) {
        CriterionFields fields = fields();
        return sql.selectFrom(CRITERION)
                .where(CRITERION.STAGE.eq(DSL.any(stages.toArray(UUID[]::new))))
                .orderBy(CRITERION.STAGE, CRITERION.RANK, CRITERION.ID)
                .fetch(row -> criterion(row, fields));
    }

    /** All criteria that the stages of a pipeline have or had, by stage and in their order. */
    Map<UUID, List<Criterion>> ofPipeline(UUID pipeline) {
        CriterionFields fields = fields();
        return sql
                .selectFrom(CRITERION)
                .where(CRITERION.STAGE.in(DSL.select(STAGE.ID).from(STAGE).where(STAGE.PIPELINE.eq(pipeline))))
                .orderBy(CRITERION.RANK, CRITERION.ID)
                .fetch(row -> criterion(row, fields))
                .stream()
                .collect(Collectors.groupingBy(Criterion::stage));
    }

    /** The fields that criteria speak of. */
    CriterionFields fields() {
        return new CriterionFields(custom.of("deals"));
    }

    private Criterion criterion(CriterionRecord row, CriterionFields fields) {
        return new Criterion(
                row.getId(),
                row.getStage(),
                demand(row.getDefinition(), fields),
                new Text(row.getTextPl(), row.getTextEn()),
                row.getSince(),
                row.getUntil());
    }

    /** A definition was read once before it was kept. */
    private Demand demand(JSONB definition, CriterionFields fields) {
        CriterionTerm term = json.readValue(definition.data(), CriterionTerm.class);
        List<FieldFinding> findings = new ArrayList<>();
        Demand demand = CriterionLanguage.read(term, fields, "definition", findings);
        if (demand == null) {
            throw new IllegalStateException("a criterion that is kept cannot be read: " + findings);
        }
        return demand;
    }

    void end(Collection<UUID> criteria, OffsetDateTime at) {
        sql.update(CRITERION)
                .set(CRITERION.UNTIL, at)
                .where(CRITERION.ID.eq(DSL.any(criteria.toArray(UUID[]::new))))
                .execute();
    }

    void begin(UUID stage, int rank, CriterionTerm definition, Text text, OffsetDateTime at) {
        sql.insertInto(CRITERION)
                .set(CRITERION.STAGE, stage)
                .set(CRITERION.RANK, (short) rank)
                .set(CRITERION.DEFINITION, JSONB.valueOf(json.writeValueAsString(definition)))
                .set(CRITERION.TEXT_PL, text.pl())
                .set(CRITERION.TEXT_EN, text.en())
                .set(CRITERION.SINCE, at)
                .execute();
    }

    void rank(UUID criterion, int rank) {
        sql.update(CRITERION)
                .set(CRITERION.RANK, (short) rank)
                .where(CRITERION.ID.eq(criterion))
                .execute();
    }

    /** How many moves out of each stage passed its gate by the word of a superior since then. */
    Map<UUID, Integer> overrides(Collection<UUID> stages, OffsetDateTime since) {
        return sql.select(STAGE_CHANGE.FROM_STAGE, DSL.count())
                .from(STAGE_CHANGE)
                .where(
                        STAGE_CHANGE.FROM_STAGE.eq(DSL.any(stages.toArray(UUID[]::new))),
                        STAGE_CHANGE.AT.ge(since),
                        STAGE_CHANGE.OVERRIDE_REASON.isNotNull())
                .groupBy(STAGE_CHANGE.FROM_STAGE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
