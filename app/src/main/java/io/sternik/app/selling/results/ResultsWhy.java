package io.sternik.app.selling.results;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.engine.finding.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains every figure of the results page down to the deals. */
@Component
class ResultsWhy {

    /** So many deals are listed one by one; the rest stands in one line. */
    private static final int LISTED = 50;

    private static final LocalDate RULE_SINCE = LocalDate.of(2026, 1, 1);

    private final DSLContext sql;
    private final ResultsStore store;
    private final ResultsRatesWhy others;
    private final Texts texts;
    private final CompanyTime time;

    ResultsWhy(DSLContext sql, ResultsStore store, ResultsRatesWhy others, Texts texts, CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.others = others;
        this.texts = texts;
        this.time = time;
    }

    /** Which figure of the page. */
    enum Figure {
        WON_VALUE,
        WON_COUNT,
        LOST_COUNT,
        WIN_RATE,
        DAYS_TO_CLOSE,
        OPEN_VALUE,
        OPEN_COUNT,
        OPEN_WEIGHTED,
        /** What was won in the currency that the key names, in that of the page. */
        OTHER_VALUE
    }

    /**
     * A figure of the page.
     *
     * @param dimension breakdown in which it stands, null for a total
     * @param key group of the breakdown; for open figures a stage
     */
    record Question(
            Figure figure,
            @Nullable Dimension dimension,
            @Nullable String key) {}

    Why explain(Question question, ResultsScope scope) {
        return switch (question.figure()) {
            case WON_VALUE, WON_COUNT -> listed(question, scope, DEAL.STATUS.eq("won"));
            case LOST_COUNT -> listed(question, scope, DEAL.STATUS.eq("lost"));
            case WIN_RATE -> winRate(question, scope);
            case DAYS_TO_CLOSE -> daysToClose(question, scope);
            case OPEN_VALUE, OPEN_COUNT, OPEN_WEIGHTED -> open(question, scope);
            case OTHER_VALUE -> others.explain(question.key(), scope);
        };
    }

    /** A sum over closed deals: the largest ones, then the rest as one part. */
    private Why listed(Question question, ResultsScope scope, Condition status) {
        boolean value = question.figure() == Figure.WON_VALUE;
        Condition which = status.and(value ? DEAL.AMOUNT_MINOR.isNotNull() : DSL.noCondition());
        Condition group = group(question, scope);
        List<Why.Part> parts = new ArrayList<>();
        Sum all = sum(scope, which.and(group));
        if (!scope.sumsOnly()) {
            parts.addAll(deals(scope, which.and(group), value));
        }
        long listed = parts.stream().mapToLong(Why.Part::value).sum();
        long figure = value ? all.minor() : all.count();
        long left = all.count() - parts.size();
        if (left > 0) {
            parts.add(new Why.Part(
                    text(scope.sumsOnly() ? "selling.why.hidden" : "selling.why.rest", Map.of("count", left)),
                    figure - listed,
                    unit(question),
                    scope.sumsOnly() ? Why.Kind.HIDDEN : Why.Kind.REST,
                    scope.sumsOnly()
                            ? null
                            : link(question, scope, status.equals(DEAL.STATUS.eq("lost")) ? "lost" : "won"),
                    left));
        }
        return why(question, scope, figure, Why.Combine.SUM, parts, caveats(question, scope, status, group));
    }

    private Why winRate(Question question, ResultsScope scope) {
        Condition group = group(question, scope);
        long won = sum(scope, DEAL.STATUS.eq("won").and(group)).count();
        long lost = sum(scope, DEAL.STATUS.eq("lost").and(group)).count();
        List<Why.Part> parts = List.of(
                part("selling.why.won", won, Why.Kind.NUMERATOR, link(question, scope, "won")),
                part("selling.why.won", won, Why.Kind.DENOMINATOR, link(question, scope, "won")),
                part("selling.why.lost", lost, Why.Kind.DENOMINATOR, link(question, scope, "lost")));
        Long rate = won + lost == 0 ? null : io.sternik.engine.money.Rounding.basisPoints(won, won + lost);
        return why(question, scope, rate, Why.Combine.RATIO, parts, List.of());
    }

    private Why daysToClose(Question question, ResultsScope scope) {
        Condition group = group(question, scope);
        ResultsStore.Sums sums = sql.select(ResultsStore.sums())
                .from(ResultsStore.dealsWithDays(joined()))
                .where(scope.closed(), ResultsStore.inCurrency(scope), group)
                .fetchSingle(ResultsStore::sums);
        List<Why.Part> parts = List.of(
                new Why.Part(
                        text("selling.why.workingDays", Map.of()),
                        sums.wonDays(),
                        Why.Unit.COUNT,
                        Why.Kind.NUMERATOR,
                        null,
                        sums.wonCount()),
                part("selling.why.won", sums.wonCount(), Why.Kind.DENOMINATOR, link(question, scope, "won")));
        Long mean = sums.wonCount() == 0
                ? null
                : io.sternik.engine.money.Rounding.halfUp(sums.wonDays(), 10, sums.wonCount());
        return why(question, scope, mean, Why.Combine.MEAN, parts, List.of(text("selling.why.calendar", Map.of())));
    }

    private Why open(Question question, ResultsScope scope) {
        List<Why.Part> parts = new ArrayList<>();
        long figure = 0;
        for (Results.StageSum stage : store.openPipeline(scope)) {
            if (question.key() != null && !stage.stage().toString().equals(question.key())) {
                continue;
            }
            long value = switch (question.figure()) {
                case OPEN_COUNT -> stage.count();
                case OPEN_WEIGHTED -> stage.weightedMinor();
                case OPEN_VALUE, WON_VALUE, WON_COUNT, LOST_COUNT, WIN_RATE, DAYS_TO_CLOSE, OTHER_VALUE ->
                    stage.amountMinor();
            };
            figure += value;
            parts.add(new Why.Part(
                    stage.name(),
                    value,
                    unit(question),
                    scope.sumsOnly() ? Why.Kind.HIDDEN : Why.Kind.ADDEND,
                    scope.sumsOnly() ? null : address(scope, "status = open and stage = " + stageCode(stage.stage())),
                    stage.count()));
        }
        return why(question, scope, figure, Why.Combine.SUM, parts, List.of());
    }

    private String stageCode(UUID stage) {
        return sql.select(io.sternik.database.selling.Tables.STAGE.CODE)
                .from(io.sternik.database.selling.Tables.STAGE)
                .where(io.sternik.database.selling.Tables.STAGE.ID.eq(stage))
                .fetchSingle()
                .value1();
    }

    private record Sum(long count, long minor) {}

    private Table<?> joined() {
        UnitTree units = new UnitTree(sql);
        return DEAL.leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .leftJoin(units.table())
                .on(units.covers(DEAL.CLOSED_UNIT, DEAL.CLOSED_ON));
    }

    private Sum sum(ResultsScope scope, Condition which) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.sum(DEAL.AMOUNT_MINOR), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(joined())
                .where(scope.closed(), ResultsStore.inCurrency(scope), which)
                .fetchSingle(row -> new Sum(row.value1(), row.value2().longValueExact()));
    }

    private List<Why.Part> deals(ResultsScope scope, Condition which, boolean value) {
        return sql.select(DEAL.ID, DEAL.NAME, DEAL.AMOUNT_MINOR)
                .from(joined())
                .where(scope.closed(), ResultsStore.inCurrency(scope), which)
                .orderBy(DEAL.AMOUNT_MINOR.desc().nullsLast(), DEAL.ID)
                .limit(LISTED)
                .fetch(row -> new Why.Part(
                        new Text(row.value2(), row.value2()),
                        value ? row.value3() : 1,
                        value ? Why.Unit.MONEY : Why.Unit.COUNT,
                        Why.Kind.ADDEND,
                        "/selling/deals/" + row.value1(),
                        null));
    }

    /** The deals of a group; everything for a total. Refuses a key that is none. */
    private static Condition group(Question question, ResultsScope scope) {
        Dimension dimension = question.dimension();
        String key = question.key();
        if (dimension == null || key == null) {
            return DSL.noCondition();
        }
        if (dimension == Dimension.MONTH) {
            return DSL.field("to_char({0}, 'YYYY-MM')", String.class, DEAL.CLOSED_ON)
                    .eq(key);
        }
        Field<UUID> field = switch (dimension) {
            case SELLER -> DSL.coalesce(DEAL.CLOSED_PERSON, DEAL.CLOSED_POSITION);
            case TEAM -> DEAL.CLOSED_UNIT;
            case OFFICE -> UnitTree.OFFICE;
            case PRODUCT -> DEAL_LINE.PRODUCT;
            case MONTH -> throw new IllegalStateException("handled before");
        };
        if (key.equals(ResultsNames.NONE)) {
            return field.isNull();
        }
        try {
            return field.eq(UUID.fromString(key));
        } catch (IllegalArgumentException unreadable) {
            throw new RequestProblem.Unreadable("key").refused();
        }
    }

    private List<Text> caveats(Question question, ResultsScope scope, Condition status, Condition group) {
        if (question.figure() != Figure.WON_VALUE) {
            return List.of();
        }
        long unknown =
                sum(scope, status.and(DEAL.AMOUNT_MINOR.isNull()).and(group)).count();
        return unknown == 0 ? List.of() : List.of(text("selling.why.unknownAmounts", Map.of("count", unknown)));
    }

    private Why why(
            Question question,
            ResultsScope scope,
            @Nullable Long figure,
            Why.Combine combine,
            List<Why.Part> parts,
            List<Text> caveats) {
        String name =
                question.figure().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Why.Unit unit = unit(question);
        return new Why(
                new Why.Figure(figure, unit, unit == Why.Unit.MONEY ? scope.currency() : null),
                time.now(),
                text(
                        "selling.why.sentence." + name,
                        Map.of(
                                "from",
                                scope.period().from(),
                                "last",
                                java.util.Objects.requireNonNull(scope.period().to())
                                        .minusDays(1))),
                combine,
                parts,
                new Why.Rule(
                        text("selling.why.rule." + name, Map.of()),
                        text("selling.why.ruleText." + name, Map.of()),
                        1,
                        RULE_SINCE,
                        "docs/manual"),
                List.of(),
                caveats);
    }

    private static Why.Unit unit(Question question) {
        return switch (question.figure()) {
            case WON_VALUE, OPEN_VALUE, OPEN_WEIGHTED, OTHER_VALUE -> Why.Unit.MONEY;
            case WON_COUNT, LOST_COUNT, OPEN_COUNT -> Why.Unit.COUNT;
            case WIN_RATE -> Why.Unit.SHARE;
            case DAYS_TO_CLOSE -> Why.Unit.DAYS;
        };
    }

    private Why.Part part(String key, long value, Why.Kind kind, @Nullable String link) {
        return new Why.Part(text(key, Map.of()), value, Why.Unit.COUNT, kind, link, value);
    }

    private Text text(String key, Map<String, ?> values) {
        return texts.both(key, values);
    }

    /** The list of deals behind a group, when the list can say it; groups by person and office have no filter of their own yet. */
    private static @Nullable String link(Question question, ResultsScope scope, String status) {
        if (scope.sumsOnly()) {
            return null;
        }
        String filter = "status = " + status + " and closedOn >= "
                + scope.period().from() + " and closedOn < " + scope.period().to();
        Dimension dimension = question.dimension();
        String key = question.key();
        if (dimension == null || key == null) {
            return address(scope, filter);
        }
        return switch (dimension) {
            case MONTH -> null;
            case SELLER -> address(scope, filter + " and closedPerson = " + key);
            case TEAM -> address(scope, filter + " and closedUnit = " + key);
            case OFFICE -> null;
            case PRODUCT -> key.equals(ResultsNames.NONE) ? null : address(scope, filter + " and product = " + key);
        };
    }

    /** The list of what was won on a day; null where the viewer sees sums alone. */
    static @Nullable String wonOn(ResultsScope scope, LocalDate day) {
        return scope.sumsOnly() ? null : address(scope, "status = won and closedOn = " + day);
    }

    static String address(ResultsScope scope, String filter) {
        String pipeline = scope.pipeline() == null ? "" : " and pipeline = " + scope.pipeline();
        return "/selling/deals?filter="
                + URLEncoder.encode(filter + pipeline + under(scope.under()), StandardCharsets.UTF_8);
    }

    /** The condition of a list that its owners are among the positions or below them; nothing for everybody in sight. */
    static String under(List<UUID> positions) {
        List<String> each = positions.stream()
                .map(position -> "owner in subtree(" + position + ")")
                .toList();
        return switch (each.size()) {
            case 0 -> "";
            case 1 -> " and " + each.getFirst();
            default -> each.stream().collect(Collectors.joining(" or ", " and (", ")"));
        };
    }
}
