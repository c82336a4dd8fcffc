package io.sternik.app.selling.cooling;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.pipelines.Pipelines.Stage;
import io.sternik.engine.pipeline.CoolingRule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which open deals cool today, told alike of one deal that was read and of all in the database: {@link CoolingRule} with the limits of the
 * stages. A next step with a day counts as the planned contact.
 */
public final class CoolingToday {

    /** Dates of the database end here; further away is never. */
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final LocalDate today;
    private final ZoneId zone;
    private final CoolingRule rule;

    CoolingToday(LocalDate today, ZoneId zone, CoolingRule rule) {
        this.today = today;
        this.zone = zone;
        this.rule = rule;
    }

    /** The day of which it speaks. */
    public LocalDate today() {
        return today;
    }

    /** How an open deal stands; null for a closed one. Needs the columns of the deal and of its stage that it reads from. */
    public @Nullable Cooling of(Record row) {
        if (row.get(DEAL.CLOSED_ON) != null) {
            return null;
        }
        LocalDate touched = touched(row);
        Integer limit = row.get(STAGE.ROT_AFTER_DAYS);
        LocalDate snoozedUntil = row.get(DEAL.SNOOZED_UNTIL);
        CoolingRule.Quiet quiet = new CoolingRule.Quiet(touched, limit, row.get(DEAL.NEXT_STEP_ON), snoozedUntil);
        return new Cooling(
                rule.state(quiet), rule.quietDays(touched), touched, limit, snoozedUntil, row.get(DEAL.SNOOZE_REASON));
    }

    /** The day of the last talk, of the last stage move or of the opening, whichever is the latest. */
    private LocalDate touched(Record row) {
        LocalDate touched = row.get(DEAL.OPENED_ON);
        LocalDate moved = row.get(DEAL.STAGE_ON);
        OffsetDateTime talked = row.get(DEAL.LAST_TOUCH_AT);
        if (moved != null && moved.isAfter(touched)) {
            touched = moved;
        }
        LocalDate talkedOn =
                talked == null ? touched : talked.atZoneSameInstant(zone).toLocalDate();
        return talkedOn.isAfter(touched) ? talkedOn : touched;
    }

    /** The state by its code, as the database judges it for deals in these stages; null for a closed deal. */
    public Field<String> state(List<Stage> stages) {
        Field<LocalDate> touched = touchedColumn();
        return DSL.when(DEAL.STATUS.ne(Pipelines.Kind.OPEN.code()), DSL.inline((String) null))
                .when(touched.ge(perStage(stages, CoolingRule::coolsAt)), code(CoolingRule.State.WARM))
                .when(DEAL.SNOOZED_UNTIL.gt(today), code(CoolingRule.State.SNOOZED))
                .when(
                        DEAL.NEXT_STEP_ON.between(today, inDatabase(rule.lastPlannedDay())),
                        code(CoolingRule.State.PLANNED))
                .when(touched.ge(perStage(stages, limit -> limit + 1)), code(CoolingRule.State.COOLING))
                .otherwise(code(CoolingRule.State.COLD));
    }

    /** The latest touch, for sorting: the longer ago, the longer quiet. */
    public Field<LocalDate> touchedColumn() {
        return DSL.greatest(
                DEAL.OPENED_ON,
                DEAL.STAGE_ON,
                DSL.field(
                        "({0} at time zone {1})::date", LocalDate.class, DEAL.LAST_TOUCH_AT, DSL.inline(zone.getId())));
    }

    /** For each stage the day from which on a touch is not that many working days ago; a stage without limit never cools. */
    private Field<LocalDate> perStage(List<Stage> stages, IntUnaryOperator days) {
        Map<Field<UUID>, Field<LocalDate>> since = new LinkedHashMap<>();
        for (Stage stage : stages) {
            Integer limit = stage.limitDays();
            if (limit != null) {
                LocalDate day = inDatabase(rule.quietFewerThan(days.applyAsInt(limit)));
                since.put(DSL.inline(stage.id().value()), DSL.inline(day));
            }
        }
        Field<LocalDate> always = DSL.inline(LONG_AGO);
        return since.isEmpty() ? always : DSL.case_(DEAL.STAGE).mapFields(since).otherwise(always);
    }

    private static LocalDate inDatabase(LocalDate day) {
        return day.isBefore(LONG_AGO) ? LONG_AGO : day.isAfter(NEVER) ? NEVER : day;
    }

    private static Field<String> code(CoolingRule.State state) {
        return DSL.inline(Cooling.code(state));
    }
}
