package io.sternik.app.selling.results;

import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.rates.RateKinds.RateKind;
import io.sternik.app.platform.rates.RateProblem;
import io.sternik.app.platform.rates.RatesOnDay.Found;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.results.ResultsRates.WonDay;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains what deals won in another currency are worth: each day with its sum, its rate and the day of that rate. */
@Component
class ResultsRatesWhy {

    /** So many days are listed one by one; the rest stands in one line. */
    private static final int LISTED = 50;

    private static final LocalDate RULE_SINCE = LocalDate.of(2026, 11, 28);
    private static final String RULE = "selling.why.rule.other-value";

    private final ResultsRates rates;
    private final Texts texts;
    private final CompanyTime time;

    ResultsRatesWhy(ResultsRates rates, Texts texts, CompanyTime time) {
        this.rates = rates;
        this.texts = texts;
        this.time = time;
    }

    /** The value of what was won in a currency; refused as long as a rate is missing. */
    Why explain(@Nullable String code, ResultsScope scope) {
        Currency currency = currency(code);
        RateKind kind = rates.kind();
        List<WonDay> days = rates.daysOf(scope, currency);
        days.stream().filter(WonDay::lacksRate).findFirst().ifPresent(day -> {
            throw new RateProblem.Missing(kind.code(), currency.getCurrencyCode(), scope.currency(), day.day())
                    .refused();
        });
        List<WonDay> worth = days.stream().filter(day -> day.amounts() > 0).toList();
        List<Why.Part> parts = new ArrayList<>(
                worth.stream().limit(LISTED).map(day -> part(day, scope)).toList());
        List<WonDay> rest = worth.stream().skip(LISTED).toList();
        if (!rest.isEmpty()) {
            long left = rest.stream().mapToLong(WonDay::converted).sum();
            parts.add(new Why.Part(
                    texts.both("selling.why.restDays", Map.of("count", rest.size())),
                    left,
                    Why.Unit.MONEY,
                    Why.Kind.REST,
                    null,
                    (long) rest.size()));
        }
        long unknown =
                days.stream().mapToLong(day -> day.count() - day.amounts()).sum();
        return new Why(
                new Why.Figure(worth.stream().mapToLong(WonDay::converted).sum(), Why.Unit.MONEY, scope.currency()),
                time.now(),
                sentence(currency, kind, scope),
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        texts.both(RULE, Map.of()),
                        texts.both("selling.why.ruleText.other-value", Map.of("days", kind.holdsDays())),
                        1,
                        RULE_SINCE,
                        "docs/decisions/018-other-currencies-stand-apart.md"),
                List.of(),
                unknown == 0 ? List.of() : List.of(texts.both("selling.why.unknownAmounts", Map.of("count", unknown))));
    }

    private Text sentence(Currency currency, RateKind kind, ResultsScope scope) {
        return new Text(
                sentence(Language.PL, currency, kind.name().pl(), scope),
                sentence(Language.EN, currency, kind.name().en(), scope));
    }

    private String sentence(Language language, Currency currency, String kind, ResultsScope scope) {
        LocalDate last = Objects.requireNonNull(scope.period().to()).minusDays(1);
        return texts.get(
                language,
                "selling.why.sentence.other-value",
                Map.of(
                        "currency",
                        currency.getCurrencyCode(),
                        "kind",
                        kind,
                        "from",
                        scope.period().from(),
                        "last",
                        last));
    }

    private Why.Part part(WonDay day, ResultsScope scope) {
        Found found = Objects.requireNonNull(day.found());
        Text label = texts.both(
                found.inverse() ? "selling.why.dayAtInverseRate" : "selling.why.dayAtRate",
                Map.of("day", day.day(), "sum", day.sum(), "rate", found.rate().rate(), "own", found.own()));
        return new Why.Part(
                label,
                day.converted(),
                Why.Unit.MONEY,
                scope.sumsOnly() ? Why.Kind.HIDDEN : Why.Kind.ADDEND,
                ResultsWhy.wonOn(scope, day.day()),
                day.count());
    }

    private static Currency currency(@Nullable String code) {
        try {
            return Currency.getInstance(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException unknown) {
            throw new RequestProblem.Unreadable("key").refused();
        }
    }
}
