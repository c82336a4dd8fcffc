package io.sternik.app.platform.dated;

import static io.sternik.database.platform.Tables.CLOSED_PERIOD;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Topics that finance closes and opens again by hand, each time with a reason. */
@Component
class ClosedByHand implements ClosedPeriods {

    private static final int LONGEST_REASON = 400;

    private final DSLContext sql;
    private final Audit audit;
    private final History history;
    private final CompanyTime time;

    ClosedByHand(DSLContext sql, Audit audit, History history, CompanyTime time) {
        this.sql = sql;
        this.audit = audit;
        this.history = history;
        this.time = time;
    }

    /**
     * How far a topic is closed, and how that came about.
     *
     * @param version number of steps so far
     * @param through last closed day, null when every day is open
     * @param steps newest first
     */
    record TopicState(
            ClosedTopic topic, long version, @Nullable LocalDate through, List<ClosingStep> steps) {}

    /**
     * Somebody closed or opened days.
     *
     * @param through last closed day from then on
     * @param by name, null for an account that is gone or the program itself
     */
    record ClosingStep(
            @Nullable LocalDate through,
            String reason,
            OffsetDateTime at,
            @Nullable String by) {}

    @Override
    public Optional<LocalDate> closedThrough(ClosedTopic topic) {
        return sql.select(CLOSED_PERIOD.CLOSED_THROUGH)
                .from(CLOSED_PERIOD)
                .where(CLOSED_PERIOD.TOPIC.eq(topic.code()))
                .orderBy(CLOSED_PERIOD.ID.desc())
                .limit(1)
                .fetchOptional(CLOSED_PERIOD.CLOSED_THROUGH);
    }

    /** Every topic. */
    List<TopicState> all() {
        return Arrays.stream(ClosedTopic.values()).map(this::state).toList();
    }

    TopicState state(ClosedTopic topic) {
        List<ClosingStep> steps = sql.select(CLOSED_PERIOD.fields())
                .select(USER_ACCOUNT.DISPLAY_NAME)
                .from(CLOSED_PERIOD)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(CLOSED_PERIOD.BY))
                .where(CLOSED_PERIOD.TOPIC.eq(topic.code()))
                .orderBy(CLOSED_PERIOD.ID.desc())
                .fetch(ClosedByHand::step);
        return new TopicState(
                topic, steps.size(), steps.isEmpty() ? null : steps.getFirst().through(), steps);
    }

    /** Closes a topic through a day before today; no further back than it is closed already. */
    @Transactional
    TopicState close(ClosedTopic topic, LocalDate through, @Nullable String reason, long known, Viewer by) {
        LocalDate before = locked(topic, known);
        if (!through.isBefore(time.today()) || (before != null && !through.isAfter(before))) {
            throw new DatedProblem.UnfitDay().refused();
        }
        return step(topic, "closed-period.closed", before, through, reason, by);
    }

    /** Opens a topic again from after a day on; without a day altogether. */
    @Transactional
    TopicState reopen(ClosedTopic topic, @Nullable LocalDate through, @Nullable String reason, long known, Viewer by) {
        LocalDate before = locked(topic, known);
        if (before == null || (through != null && !through.isBefore(before))) {
            throw new DatedProblem.UnfitDay().refused();
        }
        return step(topic, "closed-period.reopened", before, through, reason, by);
    }

    private @Nullable LocalDate locked(ClosedTopic topic, long known) {
        sql.execute("select pg_advisory_xact_lock({0}, {1})", DSL.inline(ClosedDays.LOCK), DSL.inline(topic.ordinal()));
        TopicState state = state(topic);
        history.requireCurrent(ref(topic), known, state.version());
        return state.through();
    }

    private TopicState step(
            ClosedTopic topic,
            String action,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable String reason,
            Viewer by) {
        String why = Objects.requireNonNullElse(reason, "").strip();
        if (why.isEmpty()) {
            throw new DatedProblem.ReasonMissing().refused();
        }
        if (why.length() > LONGEST_REASON) {
            throw RequestProblem.Invalid.field("reason", "dated.reason-length").refused();
        }
        sql.insertInto(CLOSED_PERIOD)
                .set(CLOSED_PERIOD.TOPIC, topic.code())
                .set(CLOSED_PERIOD.CLOSED_THROUGH, after)
                .set(CLOSED_PERIOD.REASON, why)
                .set(CLOSED_PERIOD.AT, time.now())
                .set(CLOSED_PERIOD.BY, History.idOf(by))
                .execute();
        audit.write(by, new Audit.Entry(action, ref(topic), facts(topic, before), facts(topic, after), why, null));
        return state(topic);
    }

    private static Map<String, @Nullable String> facts(ClosedTopic topic, @Nullable LocalDate through) {
        Map<String, @Nullable String> facts = new HashMap<>();
        facts.put("topic", topic.code());
        facts.put("through", through == null ? null : through.toString());
        return facts;
    }

    private static RecordRef ref(ClosedTopic topic) {
        return new RecordRef("closed-period", new UUID(1, topic.ordinal()));
    }

    private static ClosingStep step(Record row) {
        return new ClosingStep(
                row.get(CLOSED_PERIOD.CLOSED_THROUGH),
                row.get(CLOSED_PERIOD.REASON),
                row.get(CLOSED_PERIOD.AT),
                row.get(USER_ACCOUNT.DISPLAY_NAME));
    }
}
