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
import io.sternik.app.selling.results.Sold.SoldFigures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was ordered, invoiced and paid, as measures of selling; they know no pipelines. */
@Component
class SoldMeasures implements MeasureSource {

    private static final String PUBLISHER = "selling";

    private final Sold sold;
    private final SoldWhy why;
    private final ResultsStore store;
    private final Company company;
    private final List<Measure> measures;

    SoldMeasures(Sold sold, SoldWhy why, ResultsStore store, Company company, Texts texts) {
        this.sold = sold;
        this.why = why;
        this.store = store;
        this.company = company;
        this.measures = Arrays.stream(SoldBasis.values())
                .map(basis -> measure(basis, texts))
                .toList();
    }

    private static Measure measure(SoldBasis basis, Texts texts) {
        String key = Measure.key(PUBLISHER, basis.measure());
        return new Measure(
                basis.measure(),
                texts.both(key, Map.of()),
                texts.both(key + ".meaning", Map.of()),
                PUBLISHER,
                SellingRights.RESULTS,
                Why.Unit.MONEY,
                false,
                Set.of(Grain.POSITION, Grain.DAY),
                Set.of(Use.TILE, Use.TARGET, Use.EXPECTATION, Use.CONTEST, Use.PAY));
    }

    private static SoldBasis basis(String code) {
        return Arrays.stream(SoldBasis.values())
                .filter(basis -> basis.measure().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    @Override
    public Map<String, MeasureValue> values(Set<String> codes, MeasureScope asked) {
        ResultsScope scope = scope(asked);
        SoldFigures total = sold.total(scope);
        Map<String, MeasureValue> values = new HashMap<>();
        for (String code : codes) {
            SoldBasis basis = basis(code);
            values.put(
                    code,
                    new MeasureValue(
                            total.of(basis), scope.sumsOnly() ? null : SoldWhy.link(basis, scope, scope.period(), "")));
        }
        return values;
    }

    @Override
    public Why why(String code, MeasureScope asked) {
        return why.explain(basis(code), null, null, scope(asked));
    }

    /** A position that is not in the viewer's sight is not found. */
    private ResultsScope scope(MeasureScope asked) {
        ResultsScope scope = new ResultsScope(
                asked.period(), asked.under(), null, company.currency().getCurrencyCode(), asked.viewer());
        for (UUID position : asked.under()) {
            if (!scope.sumsOnly() && !store.sees(position, asked.viewer().visibility())) {
                throw new RecordProblem.NotFound().refused();
            }
        }
        return scope;
    }
}
