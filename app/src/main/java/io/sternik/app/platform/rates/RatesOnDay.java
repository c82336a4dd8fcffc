package io.sternik.app.platform.rates;

import io.sternik.app.platform.rates.RateKinds.RateKind;
import io.sternik.engine.money.ExchangeRate;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Which rate holds on a day: the newest of its kind that is not after the day, as long as no more working days of the company lie between
 * than the kind promises, so that weekends and holidays are bridged and gaps are not. The other direction is read only where the kind says
 * so, and only for want of a rate of the same day in the asked one. Nothing is chained over a third currency and nothing is guessed.
 */
@Component
public class RatesOnDay {

    private static final String FIND = """
            select w.from_currency, w.day, r.rate, r.valid_on, r.inverse
            from unnest({0}, {1}) as w (from_currency, day)
            cross join lateral (
                select x.rate, x.valid_on, x.from_currency <> w.from_currency as inverse
                from platform.exchange_rate x
                where x.kind = {2} and x.deleted_at is null and x.valid_on <= w.day
                    and (x.from_currency = w.from_currency and x.to_currency = {3}
                        or {4} and x.from_currency = {3} and x.to_currency = w.from_currency)
                order by x.valid_on desc, inverse
                limit 1) r
            join platform.calendar_day asked on asked.day = w.day
            join platform.calendar_day own on own.day = r.valid_on
            where asked.worked_before + asked.worked::int - own.worked_before - own.worked::int <= {5}
            """;

    private final DSLContext sql;

    RatesOnDay(DSLContext sql) {
        this.sql = sql;
    }

    /** A currency on a day. */
    public record Wanted(Currency currency, LocalDate day) {}

    /**
     * A rate that holds.
     *
     * @param own day of the rate itself
     * @param inverse whether it is read the other way round
     */
    public record Found(ExchangeRate rate, LocalDate own, boolean inverse) {

        /** The amount in the other currency, rounded half up once. */
        public Money convert(Money amount) {
            return inverse ? rate.convertBack(amount) : rate.convert(amount);
        }
    }

    /** The rate that holds; refused with {@link RateProblem.Missing} when there is none. */
    public Found require(RateKind kind, Currency from, Currency to, LocalDate day) {
        Wanted wanted = new Wanted(from, day);
        Found found = all(kind, to, List.of(wanted)).get(wanted);
        if (found == null) {
            throw new RateProblem.Missing(kind.code(), from.getCurrencyCode(), to.getCurrencyCode(), day).refused();
        }
        return found;
    }

    /** The rates that hold for many at once; those that are missing are not in the answer. */
    public Map<Wanted, Found> all(RateKind kind, Currency to, Collection<Wanted> wanted) {
        Map<Wanted, Found> found = new HashMap<>();
        sql.resultQuery(
                        FIND,
                        DSL.val(wanted.stream()
                                .map(one -> one.currency().getCurrencyCode())
                                .toArray(String[]::new)),
                        DSL.val(wanted.stream().map(Wanted::day).toArray(LocalDate[]::new)),
                        DSL.val(kind.code()),
                        DSL.val(to.getCurrencyCode()),
                        DSL.val(kind.inverse()),
                        DSL.val(kind.holdsDays()))
                .forEach(row -> {
                    Currency from = Currency.getInstance(row.get("from_currency", String.class));
                    boolean inverse = row.get("inverse", Boolean.class);
                    BigDecimal rate = row.get("rate", BigDecimal.class);
                    found.put(
                            new Wanted(from, row.get("day", LocalDate.class)),
                            new Found(
                                    inverse ? new ExchangeRate(to, from, rate) : new ExchangeRate(from, to, rate),
                                    row.get("valid_on", LocalDate.class),
                                    inverse));
                });
        return found;
    }
}
