package io.sternik.app.selling.results;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.measure.Grain;
import io.sternik.app.platform.measure.Measure;
import io.sternik.app.platform.measure.MeasureScope;
import io.sternik.app.platform.measure.MeasureSource;
import io.sternik.app.platform.measure.MeasureValue;
import io.sternik.app.platform.measure.Use;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.results.ResultsWhy.Figure;
import io.sternik.app.selling.results.ResultsWhy.Question;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What selling publishes: the figures of the results page, by the very statements of that page, and activities done. */
@Component
class SellingMeasures implements MeasureSource {

    private static final String PUBLISHER = "selling";

    private final ResultsStore store;
    private final ResultsWhy why;
    private final ActivitiesDone activities;
    private final Company company;
    private final List<Measure> measures;

    SellingMeasures(ResultsStore store, ResultsWhy why, ActivitiesDone activities, Company company, Texts texts) {
        this.store = store;
        this.why = why;
        this.activities = activities;
        this.company = company;
        this.measures =
                Arrays.stream(Kind.values()).map(kind -> kind.measure(texts)).toList();
    }

    /** The measures in the order in which people look for them. */
    private enum Kind {
        WON_VALUE(Figure.WON_VALUE, Why.Unit.MONEY, Use.TARGET, Use.EXPECTATION, Use.CONTEST, Use.PAY),
        WON_COUNT(Figure.WON_COUNT, Why.Unit.COUNT, Use.TARGET, Use.EXPECTATION, Use.CONTEST, Use.PAY),
        WIN_RATE(Figure.WIN_RATE, Why.Unit.SHARE, Use.TARGET, Use.EXPECTATION),
        DAYS_TO_CLOSE(Figure.DAYS_TO_CLOSE, Why.Unit.DAYS, Use.EXPECTATION),
        OPEN_PIPELINE(Figure.OPEN_VALUE, Why.Unit.MONEY, Use.TARGET, Use.EXPECTATION),
        OPEN_WEIGHTED(Figure.OPEN_WEIGHTED, Why.Unit.MONEY, Use.EXPECTATION),
        OPEN_COUNT(Figure.OPEN_COUNT, Why.Unit.COUNT, Use.EXPECTATION),
        LOST_COUNT(Figure.LOST_COUNT, Why.Unit.COUNT, Use.EXPECTATION),
        ACTIVITIES_DONE(null, Why.Unit.COUNT, Use.TARGET, Use.EXPECTATION, Use.CONTEST);

        private static final Set<Kind> OF_NOW = EnumSet.of(OPEN_PIPELINE, OPEN_WEIGHTED, OPEN_COUNT);
        private final @Nullable Figure figure;
        private final Why.Unit unit;
        private final Set<Use> uses;

        Kind(@Nullable Figure figure, Why.Unit unit, Use... uses) {
            this.figure = figure;
            this.unit = unit;
            this.uses = EnumSet.of(Use.TILE, uses);
        }

        boolean ofNow() {
            return OF_NOW.contains(this);
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        Measure measure(Texts texts) {
            String key = Measure.key(PUBLISHER, code());
            return new Measure(
                    code(),
                    texts.both(key, Map.of()),
                    texts.both(key + ".meaning", Map.of()),
                    PUBLISHER,
                    SellingRights.RESULTS,
                    unit,
                    ofNow(),
                    ofNow() ? Set.of(Grain.POSITION) : Set.of(Grain.POSITION, Grain.DAY),
                    uses);
        }
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    @Override
    public Map<String, MeasureValue> values(Set<String> codes, MeasureScope scope) {
        ResultsScope results = results(scope);
        Map<String, MeasureValue> values = new HashMap<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        codes.forEach(code -> kinds.add(Kind.ofCode(code)));
        Results.Figures closed = kinds.stream().anyMatch(kind -> !kind.ofNow() && kind.figure != null)
                ? Results.Figures.of(store.total(results))
                : null;
        List<Results.StageSum> open = kinds.stream().anyMatch(Kind::ofNow) ? store.openPipeline(results) : List.of();
        for (Kind kind : kinds) {
            values.put(kind.code(), new MeasureValue(value(kind, closed, open, results), link(kind, results)));
        }
        return values;
    }

    private @Nullable Long value(
            Kind kind, Results.@Nullable Figures closed, List<Results.StageSum> open, ResultsScope scope) {
        return switch (kind) {
            case OPEN_PIPELINE ->
                open.stream().mapToLong(Results.StageSum::amountMinor).sum();
            case OPEN_WEIGHTED ->
                open.stream().mapToLong(Results.StageSum::weightedMinor).sum();
            case OPEN_COUNT -> open.stream().mapToLong(Results.StageSum::count).sum();
            case ACTIVITIES_DONE -> activities.count(scope);
            case WON_VALUE, WON_COUNT, WIN_RATE, DAYS_TO_CLOSE, LOST_COUNT -> closed == null ? null : of(kind, closed);
        };
    }

    private static @Nullable Long of(Kind kind, Results.Figures closed) {
        return switch (kind) {
            case WON_VALUE -> closed.wonMinor();
            case WON_COUNT -> closed.wonCount();
            case WIN_RATE -> closed.winRateBp();
            case DAYS_TO_CLOSE -> closed.daysToCloseTenths();
            case LOST_COUNT -> closed.lostCount();
            case OPEN_PIPELINE, OPEN_WEIGHTED, OPEN_COUNT, ACTIVITIES_DONE ->
                throw new IllegalStateException("no figure of closed deals: " + kind);
        };
    }

    private static @Nullable String link(Kind kind, ResultsScope scope) {
        if (scope.sumsOnly()) {
            return null;
        }
        return switch (kind) {
            case OPEN_PIPELINE, OPEN_WEIGHTED, OPEN_COUNT -> ResultsWhy.address(scope, "status = open");
            case WON_VALUE, WON_COUNT, DAYS_TO_CLOSE -> ResultsWhy.address(scope, closed("status = won", scope));
            case LOST_COUNT -> ResultsWhy.address(scope, closed("status = lost", scope));
            case WIN_RATE -> ResultsWhy.address(scope, closed("(status = won or status = lost)", scope));
            case ACTIVITIES_DONE -> ActivitiesDone.link(scope, "");
        };
    }

    private static String closed(String status, ResultsScope scope) {
        return status + " and closedOn >= " + scope.period().from() + " and closedOn < "
                + scope.period().to();
    }

    @Override
    public Why why(String code, MeasureScope scope) {
        Figure figure = Kind.ofCode(code).figure;
        return figure == null
                ? activities.why(results(scope))
                : why.explain(new Question(figure, null, null), results(scope));
    }

    /** The scope of the results page; a position that is not in the viewer's sight is not found. */
    private ResultsScope results(MeasureScope scope) {
        ResultsScope results = new ResultsScope(
                scope.period(),
                scope.under(),
                scope.pipeline(),
                company.currency().getCurrencyCode(),
                scope.viewer());
        for (UUID position : scope.under()) {
            if (!results.sumsOnly() && !store.sees(position, scope.viewer().visibility())) {
                throw new RecordProblem.NotFound().refused();
            }
        }
        return results;
    }
}
