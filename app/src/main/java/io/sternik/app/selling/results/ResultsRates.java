package io.sternik.app.selling.results;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.platform.rates.RateKinds;
import io.sternik.app.platform.rates.RatesOnDay;
import io.sternik.app.platform.rates.RatesOnDay.Found;
import io.sternik.app.platform.rates.RatesOnDay.Wanted;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What deals won in other currencies are worth in that of the page: the sum of a currency and day at the rate of the day of winning, rounded
 * once a day, so that the days add up. As long as one rate is missing there is no value at all.
 */
@Component
class ResultsRates {

    private final DSLContext fresh;
    private final RateKinds kinds;
    private final RatesOnDay rates;

    ResultsRates(FreshPlans plans, RateKinds kinds, RatesOnDay rates) {
        this.fresh = plans.sql();
        this.kinds = kinds;
        this.rates = rates;
    }

    /**
     * Deals won in a currency on a day.
     *
     * @param amounts how many of them have an amount
     * @param found the rate that holds; null when it is missing
     */
    record WonDay(
            LocalDate day,
            long count,
            long amounts,
            Money sum,
            @Nullable Found found) {

        /** Whether there is something to convert and nothing to convert it by. */
        boolean lacksRate() {
            return amounts > 0 && found == null;
        }

        /** The sum in the currency of the page, minor units; nothing where no deal has an amount. */
        long converted() {
            return found == null ? 0 : found.convert(sum).minor();
        }
    }

    /** All won deals in other currencies than that of the page. */
    List<Results.OtherCurrency> others(ResultsScope scope) {
        return days(scope, null).entrySet().stream()
                .map(entry -> other(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The days on which deals were won in a currency. */
    List<WonDay> daysOf(ResultsScope scope, Currency currency) {
        return days(scope, currency).getOrDefault(currency.getCurrencyCode(), List.of());
    }

    /** The kind of rate that is used. */
    RateKinds.RateKind kind() {
        return kinds.forResults();
    }

    private static Results.OtherCurrency other(String currency, List<WonDay> days) {
        List<LocalDate> missing =
                days.stream().filter(WonDay::lacksRate).map(WonDay::day).toList();
        long converted = days.stream().mapToLong(WonDay::converted).sum();
        return new Results.OtherCurrency(
                currency,
                days.stream().mapToLong(WonDay::count).sum(),
                days.stream().mapToLong(day -> day.sum().minor()).sum(),
                missing.isEmpty() ? converted : null,
                missing.isEmpty() ? null : missing.getFirst(),
                missing.size());
    }

    private record Row(Currency currency, LocalDate day, long count, long amounts, long minor) {

        Wanted wanted() {
            return new Wanted(currency, day);
        }
    }

    private Map<String, List<WonDay>> days(ResultsScope scope, @Nullable Currency only) {
        List<Row> rows = new ArrayList<>(fresh.select(
                        DEAL.CURRENCY,
                        DEAL.CLOSED_ON,
                        DSL.count(),
                        DSL.count(DEAL.AMOUNT_MINOR),
                        DSL.sum(DEAL.AMOUNT_MINOR))
                .from(DEAL)
                .where(
                        scope.closed(),
                        DEAL.STATUS.eq("won"),
                        DEAL.CURRENCY.ne(scope.currency()),
                        only == null ? DSL.noCondition() : DEAL.CURRENCY.eq(only.getCurrencyCode()))
                .groupBy(DEAL.CURRENCY, DEAL.CLOSED_ON)
                .orderBy(DEAL.CURRENCY, DEAL.CLOSED_ON)
                .fetch(row -> new Row(
                        Currency.getInstance(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? 0 : row.value5().longValueExact())));
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Wanted, Found> found = rates.all(
                kind(),
                Currency.getInstance(scope.currency()),
                rows.stream().map(Row::wanted).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.currency().getCurrencyCode(),
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                row -> new WonDay(
                                        row.day(),
                                        row.count(),
                                        row.amounts(),
                                        new Money(row.minor(), row.currency()),
                                        found.get(row.wanted())),
                                Collectors.toList())));
    }
}
