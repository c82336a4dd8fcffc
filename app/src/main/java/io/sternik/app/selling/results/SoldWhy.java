package io.sternik.app.selling.results;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.app.selling.results.SoldStore.By;
import io.sternik.app.selling.results.SoldStore.Sum;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where sums of documents come from: month by month, a month by kinds of documents. */
@Component
class SoldWhy {

    private static final LocalDate RULE_SINCE = LocalDate.of(2026, 12, 1);

    private final SoldStore store;
    private final Texts texts;
    private final CompanyTime time;

    SoldWhy(SoldStore store, Texts texts, CompanyTime time) {
        this.store = store;
        this.texts = texts;
        this.time = time;
    }

    /** The parts of a sum, of everything in the scope or of one group of a breakdown. */
    Why explain(SoldBasis basis, @Nullable Dimension dimension, @Nullable String key, ResultsScope scope) {
        By by = dimension == Dimension.MONTH ? By.KIND : By.MONTH;
        String group = ResultsNames.NONE.equals(key) ? null : key;
        List<Sum> sums = store.sums(scope, by, dimension == null ? null : By.of(dimension), group).stream()
                .filter(sum -> sum.now() && sum.basis() == basis)
                .sorted(Comparator.comparing(sum -> Objects.requireNonNullElse(sum.key(), "")))
                .toList();
        List<Why.Part> parts =
                sums.stream().map(sum -> part(sum, by, dimension, group, scope)).toList();
        long figure = sums.stream().mapToLong(Sum::minor).sum();
        Map<String, Object> days = Map.of(
                "from",
                scope.period().from(),
                "last",
                Objects.requireNonNull(scope.period().to()).minusDays(1));
        return new Why(
                new Why.Figure(figure, Why.Unit.MONEY, scope.currency()),
                time.now(),
                texts.both("selling.why.sentence." + basis.code(), days),
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        texts.both("selling.why.rule." + basis.code(), Map.of()),
                        texts.both("selling.why.ruleText." + basis.code(), Map.of()),
                        1,
                        RULE_SINCE,
                        "docs/manual"),
                List.of(),
                List.of(texts.both("selling.why.caveat.documents", Map.of())));
    }

    private Why.Part part(Sum sum, By by, @Nullable Dimension dimension, @Nullable String group, ResultsScope scope) {
        String key = Objects.requireNonNullElse(sum.key(), "");
        Period period = scope.period();
        String more = "";
        Text label;
        if (by == By.MONTH) {
            YearMonth month = YearMonth.parse(key);
            label = new Text(key, key);
            period = within(month, period);
        } else {
            label = texts.both("selling.sold.kind." + key, Map.of());
            period = group == null ? period : within(YearMonth.parse(group), period);
            more = switch (sum.basis()) {
                case ORDERED -> " and state = " + key;
                case INVOICED -> " and kind = " + key;
                case PAID -> "";
            };
        }
        boolean linked = !scope.sumsOnly() && (dimension == null || dimension == Dimension.MONTH);
        return new Why.Part(
                label,
                sum.minor(),
                Why.Unit.MONEY,
                scope.sumsOnly() ? Why.Kind.HIDDEN : Why.Kind.ADDEND,
                linked ? link(sum.basis(), scope, period, more) : null,
                null);
    }

    private static Period within(YearMonth month, Period period) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate to = Objects.requireNonNull(period.to());
        return new Period(first.isBefore(period.from()) ? period.from() : first, next.isAfter(to) ? to : next);
    }

    /** The list of the documents behind a sum; a list also shows what belongs to accounts in sight, so the owners are named. */
    static String link(SoldBasis basis, ResultsScope scope, Period period, String more) {
        String owners = !scope.under().isEmpty()
                ? ResultsWhy.under(scope.under())
                : scope.viewer().visibility().seesAll() ? "" : " and owner in subtree(me)";
        String kinds = basis == SoldBasis.INVOICED && more.isEmpty() ? " and kind in (invoice,advance,correction)" : "";
        String filter = basis.day() + " >= " + period.from() + " and " + basis.day() + " < " + period.to() + kinds
                + more + owners;
        return "/selling/" + basis.list() + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
