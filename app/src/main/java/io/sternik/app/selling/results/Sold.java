package io.sternik.app.selling.results;

import io.sternik.app.selling.results.Results.Days;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.app.selling.results.SoldStore.By;
import io.sternik.app.selling.results.SoldStore.Other;
import io.sternik.app.selling.results.SoldStore.Sum;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was ordered, invoiced and paid in a period, whether the documents were made here or came from files. */
@Component
class Sold {

    private static final Text WITHOUT = new Text("(bez przypisania)", "(not assigned)");

    private final DSLContext sql;
    private final SoldStore store;

    Sold(DSLContext sql, SoldStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** Sums in minor units: net of orders, net of invoices less corrections, payments with tax. */
    record SoldFigures(long orderedMinor, long invoicedMinor, long paidMinor) {

        static final SoldFigures NOTHING = new SoldFigures(0, 0, 0);

        SoldFigures plus(SoldBasis basis, long minor) {
            return switch (basis) {
                case ORDERED -> new SoldFigures(Math.addExact(orderedMinor, minor), invoicedMinor, paidMinor);
                case INVOICED -> new SoldFigures(orderedMinor, Math.addExact(invoicedMinor, minor), paidMinor);
                case PAID -> new SoldFigures(orderedMinor, invoicedMinor, Math.addExact(paidMinor, minor));
            };
        }

        SoldFigures plus(SoldFigures other) {
            SoldFigures sum = this;
            for (SoldBasis basis : SoldBasis.values()) {
                sum = sum.plus(basis, other.of(basis));
            }
            return sum;
        }

        long of(SoldBasis basis) {
            return switch (basis) {
                case ORDERED -> orderedMinor;
                case INVOICED -> invoicedMinor;
                case PAID -> paidMinor;
            };
        }
    }

    /**
     * One line of a breakdown.
     *
     * @param key id, or month as {@code YYYY-MM}; {@code none} for documents without one
     */
    record SoldGroup(String key, Text label, SoldFigures figures, SoldFigures before) {}

    /** Documents of the period in another currency, which are in no other figure of the page. */
    record SoldElsewhere(SoldBasis basis, String currency, long minor) {}

    /** Sums of documents in the period and in that before, broken down by one thing. */
    record SoldPage(
            Days period,
            Days previous,
            String currency,
            SoldFigures total,
            SoldFigures totalBefore,
            List<SoldGroup> groups,
            List<SoldElsewhere> otherCurrencies) {}

    /** The sums of the scope. */
    SoldPage page(ResultsScope scope, Dimension dimension) {
        SoldFigures total = SoldFigures.NOTHING;
        SoldFigures before = SoldFigures.NOTHING;
        Map<String, SoldGroup> groups = new HashMap<>();
        for (Sum sum : store.sums(scope, By.of(dimension), null, null)) {
            total = sum.now() ? total.plus(sum.basis(), sum.minor()) : total;
            before = sum.now() ? before : before.plus(sum.basis(), sum.minor());
            String key = Objects.requireNonNullElse(sum.key(), ResultsNames.NONE);
            groups.merge(key, group(key, sum), Sold::together);
        }
        return new SoldPage(
                Days.of(scope.period()),
                Days.of(scope.previous().period()),
                scope.currency(),
                total,
                before,
                named(groups.values(), dimension),
                store.others(scope).stream().map(Sold::elsewhere).toList());
    }

    /** The sums of the scope, broken down by each thing. */
    Map<Dimension, SoldPage> pages(ResultsScope scope) {
        Map<Dimension, SoldPage> pages = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            pages.put(dimension, page(scope, dimension));
        }
        return pages;
    }

    /** The sums of the period alone. */
    SoldFigures total(ResultsScope scope) {
        SoldFigures total = SoldFigures.NOTHING;
        for (Sum sum : store.sums(scope, By.NOTHING, null, null)) {
            total = sum.now() ? total.plus(sum.basis(), sum.minor()) : total;
        }
        return total;
    }

    private static SoldElsewhere elsewhere(Other other) {
        return new SoldElsewhere(other.basis(), other.currency(), other.minor());
    }

    private static SoldGroup group(String key, Sum sum) {
        SoldFigures figures = SoldFigures.NOTHING.plus(sum.basis(), sum.minor());
        return sum.now()
                ? new SoldGroup(key, new Text(key, key), figures, SoldFigures.NOTHING)
                : new SoldGroup(key, new Text(key, key), SoldFigures.NOTHING, figures);
    }

    private static SoldGroup together(SoldGroup one, SoldGroup other) {
        return new SoldGroup(
                one.key(),
                one.label(),
                one.figures().plus(other.figures()),
                one.before().plus(other.before()));
    }

    private List<SoldGroup> named(java.util.Collection<SoldGroup> groups, Dimension dimension) {
        List<SoldGroup> named = new ArrayList<>();
        if (dimension == Dimension.MONTH) {
            named.addAll(groups);
            named.sort(Comparator.comparing(SoldGroup::key));
            return named;
        }
        Map<UUID, Text> names = names(groups);
        for (SoldGroup group : groups) {
            Text label = group.key().equals(ResultsNames.NONE)
                    ? WITHOUT
                    : names.getOrDefault(UUID.fromString(group.key()), WITHOUT);
            named.add(new SoldGroup(group.key(), label, group.figures(), group.before()));
        }
        named.sort(
                Comparator.comparingLong((SoldGroup group) -> -group.figures().invoicedMinor())
                        .thenComparing(SoldGroup::key));
        return named;
    }

    private Map<UUID, Text> names(java.util.Collection<SoldGroup> groups) {
        Set<UUID> ids = new HashSet<>();
        groups.stream()
                .map(SoldGroup::key)
                .filter(key -> !key.equals(ResultsNames.NONE))
                .forEach(key -> ids.add(UUID.fromString(key)));
        return new ResultsNames(sql).namesOf(ids);
    }
}
