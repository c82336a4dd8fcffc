package io.sternik.app.platform.job;

import static io.sternik.database.platform.Tables.JOB;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.JobRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.UpdateConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Jobs in the database. What a job says of itself is written in transactions of its own, so that it is seen while the work goes on. */
@Component
class JobStore {

    private final DSLContext sql;
    private final CompanyTime time;
    private final Texts texts;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    JobStore(
            DSLContext sql,
            CompanyTime time,
            Texts texts,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.time = time;
        this.texts = texts;
        this.json = json;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    JobId insert(String kind, Object input, Viewer by) {
        events.publishEvent(new JobMoved(History.idOf(by)));
        return new JobId(sql.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.INPUT, JSONB.valueOf(json.writeValueAsString(input)))
                .set(JOB.CREATED_BY, History.idOf(by))
                .set(JOB.ACTING, by.behalf() == null ? null : by.behalf().delegation())
                .set(JOB.CREATED_AT, time.now())
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1());
    }

    Optional<JobRecord> find(JobId id) {
        return sql.selectFrom(JOB).where(JOB.ID.eq(id.value())).fetchOptional();
    }

    Optional<JobView> view(JobId id, Viewer viewer) {
        return sql.selectFrom(JOB).where(JOB.ID.eq(id.value()), mine(viewer)).fetchOptional(row -> view(row, viewer));
    }

    List<JobView> recent(Viewer viewer) {
        return sql.selectFrom(JOB)
                .where(mine(viewer))
                .orderBy(JOB.CREATED_AT.desc())
                .limit(20)
                .fetch(row -> view(row, viewer));
    }

    /** The newest jobs of all people, for whoever may see how they stand. */
    List<JobOverview> all(Viewer viewer) {
        return sql.select(JOB.asterisk(), USER_ACCOUNT.DISPLAY_NAME)
                .from(JOB)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(JOB.CREATED_BY))
                .orderBy(JOB.CREATED_AT.desc())
                .limit(100)
                .fetch(row -> new JobOverview(
                        new JobId(row.get(JOB.ID)),
                        texts.get(viewer.language(), "job." + row.get(JOB.KIND), Map.of()),
                        row.get(JOB.STATE),
                        row.get(USER_ACCOUNT.DISPLAY_NAME),
                        row.get(JOB.DONE),
                        row.get(JOB.TOTAL),
                        row.get(JOB.CREATED_AT),
                        row.get(JOB.STARTED_AT),
                        row.get(JOB.FINISHED_AT)));
    }

    boolean requestCancel(JobId id, Viewer viewer) {
        return apart.execute(_ -> sql.update(JOB)
                        .set(JOB.CANCEL_REQUESTED, true)
                        .where(JOB.ID.eq(id.value()), mine(viewer), JOB.STATE.in("waiting", "running"))
                        .execute())
                == 1;
    }

    void started(JobId id) {
        apart.executeWithoutResult(_ -> moved(sql.update(JOB)
                .set(JOB.STATE, "running")
                .set(JOB.STARTED_AT, time.now())
                .set(JOB.DONE, 0L)
                .setNull(JOB.STEP)
                .where(JOB.ID.eq(id.value()))));
    }

    /** Writes how far the job is; true when it shall stop. */
    boolean progressed(JobId id, String step, long done, @Nullable Long total) {
        return Boolean.TRUE.equals(apart.execute(_ -> moved(sql.update(JOB)
                .set(JOB.STEP, step)
                .set(JOB.DONE, done)
                .set(JOB.TOTAL, total)
                .where(JOB.ID.eq(id.value())))));
    }

    void finished(JobId id, String state, @Nullable Object result, @Nullable Object problem) {
        apart.executeWithoutResult(_ -> moved(sql.update(JOB)
                .set(JOB.STATE, state)
                .set(JOB.FINISHED_AT, time.now())
                .set(JOB.RESULT, result == null ? null : JSONB.valueOf(json.writeValueAsString(result)))
                .set(JOB.PROBLEM, problem == null ? null : JSONB.valueOf(json.writeValueAsString(problem)))
                .where(JOB.ID.eq(id.value()))));
    }

    /** Writes where a job is; answers whether it shall stop. */
    private boolean moved(UpdateConditionStep<JobRecord> update) {
        var job = update.returningResult(JOB.CREATED_BY, JOB.CANCEL_REQUESTED).fetchSingle();
        events.publishEvent(new JobMoved(job.value1()));
        return job.value2();
    }

    private static Condition mine(Viewer viewer) {
        return JOB.CREATED_BY.isNotDistinctFrom(History.idOf(viewer));
    }

    private JobView view(JobRecord row, Viewer viewer) {
        String step = row.getStep();
        return new JobView(
                new JobId(row.getId()),
                row.getKind(),
                row.getState(),
                texts.get(viewer.language(), "job." + row.getKind(), Map.of()),
                step == null ? null : texts.get(viewer.language(), step, Map.of()),
                row.getDone(),
                row.getTotal(),
                row.getCreatedAt(),
                row.getStartedAt(),
                row.getFinishedAt(),
                node(row.getResult()),
                problem(row.getProblem(), viewer));
    }

    /** The refusal with its words in the viewer's language. */
    private @Nullable JsonNode problem(@Nullable JSONB value, Viewer viewer) {
        if (!(node(value) instanceof ObjectNode problem)) {
            return null;
        }
        Map<String, Object> params = json.convertValue(problem.path("params"), new TypeReference<>() {});
        String key = "problem." + problem.path("code").asString("");
        return problem.put("detail", texts.get(viewer.language(), key, params == null ? Map.of() : params));
    }

    private @Nullable JsonNode node(@Nullable JSONB value) {
        return value == null ? null : json.readTree(value.data());
    }
}
