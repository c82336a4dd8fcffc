package io.sternik.app.selling.cooling;

import static io.sternik.database.platform_views.Tables.CALENDAR_DAY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.platform_views.tables.CalendarDay;
import io.sternik.database.selling.tables.StageChange;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.pipeline.CoolingRule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Why a deal is said to cool: the days since the last touch, those of them that nobody works, the limit of the stage and what is usual. */
@Component
public class CoolingWhy {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 29);
    private static final int NORM_MONTHS = 24;
    private static final int NORM_DEALS = 30;
    private static final int MOST_DEALS = 1_000;

    private final DSLContext sql;
    private final CompanyTime time;
    private final Texts texts;

    CoolingWhy(DSLContext sql, CompanyTime time, Texts texts) {
        this.sql = sql;
        this.time = time;
        this.texts = texts;
    }

    /**
     * What is usual in a stage.
     *
     * @param days median of the working days that deals won of late spent there
     * @param deals how many they are
     */
    private record Norm(int days, int deals) {}

    /** Explains the quiet days of an open deal that stands in the stage; the caller has judged that the viewer sees it. */
    public Why explain(Cooling cooling, DealId deal, UUID stageId, Text stage) {
        long calendarDays = Math.max(0, ChronoUnit.DAYS.between(cooling.touched(), time.today()));
        Map<String, Object> since = Map.of("day", cooling.touched().toString());
        List<Why.Part> parts = List.of(
                part(texts.both("cooling.why.calendar", since), calendarDays, "/selling/deals/" + deal.value()),
                part(
                        texts.both("cooling.why.off", Map.of()),
                        cooling.quietDays() - calendarDays,
                        "/settings/calendar"));
        return new Why(
                new Why.Figure((long) cooling.quietDays(), Why.Unit.COUNT, null),
                time.now(),
                sentence(cooling, stage),
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        texts.both("cooling.why.rule", Map.of()),
                        texts.both("cooling.why.ruleText", Map.of()),
                        1,
                        SINCE,
                        "docs/manual"),
                List.of(),
                List.of(usual(stageId)));
    }

    private Text sentence(Cooling cooling, Text stage) {
        Integer limit = cooling.limitDays();
        return limit == null
                ? texts.both("cooling.why.noLimit", Map.of("days", cooling.quietDays()))
                : new Text(
                        limited(Language.PL, cooling, limit, stage.pl()),
                        limited(Language.EN, cooling, limit, stage.en()));
    }

    private String limited(Language language, Cooling cooling, int limit, String stage) {
        return texts.get(
                language,
                "cooling.why.sentence",
                Map.of(
                        "days",
                        cooling.quietDays(),
                        "limit",
                        limit,
                        "cools",
                        CoolingRule.coolsAt(limit),
                        "stage",
                        stage));
    }

    private Text usual(UUID stage) {
        Norm norm = norm(stage);
        return norm.deals() >= NORM_DEALS
                ? texts.both("cooling.why.norm", Map.of("days", norm.days(), "deals", norm.deals()))
                : texts.both("cooling.why.noNorm", Map.of("deals", norm.deals()));
    }

    /**
     * Median of the working days, by the company's calendar, that the deals won last stood in the stage: the newest of those won in the
     * last 24 months.
     */
    private Norm norm(UUID stage) {
        StageChange left = STAGE_CHANGE.as("left_stage");
        CalendarDay first = CALENDAR_DAY.as("first_day");
        CalendarDay last = CALENDAR_DAY.as("last_day");
        var stays = DSL.name("stays")
                .fields("entered_on", "left_on")
                .asMaterialized(DSL.select(
                                day(STAGE_CHANGE.AT),
                                DSL.field(DSL.select(day(DSL.min(left.AT)))
                                        .from(left)
                                        .where(left.DEAL.eq(STAGE_CHANGE.DEAL), left.AT.gt(STAGE_CHANGE.AT))))
                        .from(DEAL)
                        .join(STAGE_CHANGE)
                        .on(STAGE_CHANGE.DEAL.eq(DEAL.ID), STAGE_CHANGE.TO_STAGE.eq(stage))
                        .where(
                                DEAL.STATUS.eq(Pipelines.Kind.WON.code()),
                                DEAL.CLOSED_ON.ge(time.today().minusMonths(NORM_MONTHS)),
                                DEAL.DELETED_AT.isNull())
                        .orderBy(DEAL.CLOSED_ON.desc())
                        .limit(MOST_DEALS));
        Field<Integer> days = last.WORKED_BEFORE.minus(first.WORKED_BEFORE);
        return sql.with(stays)
                .select(DSL.coalesce(DSL.percentileDisc(0.5).withinGroupOrderBy(days), DSL.inline(0)), DSL.count(days))
                .from(stays)
                .join(first)
                .on(first.DAY.eq(stays.field("entered_on", LocalDate.class)))
                .join(last)
                .on(last.DAY.eq(stays.field("left_on", LocalDate.class)))
                .fetchSingle(row -> new Norm(row.get(0, Integer.class), row.get(1, Integer.class)));
    }

    private Field<LocalDate> day(Field<OffsetDateTime> at) {
        return DSL.field(
                "({0} at time zone {1})::date",
                LocalDate.class, at, DSL.inline(time.zone().getId()));
    }

    private static Why.Part part(Text label, long value, String link) {
        return new Why.Part(label, value, Why.Unit.COUNT, Why.Kind.ADDEND, link, null);
    }
}
