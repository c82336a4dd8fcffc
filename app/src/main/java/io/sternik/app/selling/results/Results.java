package io.sternik.app.selling.results;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Rounding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was won: value and count by month, seller, team, office and product against the period before, win rate, days to close, and the open
 * pipeline. A deal counts in the period of its {@code closed_on}, at the position, unit and person of that day.
 */
@Component
class Results {

    private static final long MAX_DAYS = 3_700;

    private final ResultsStore store;
    private final ResultsRates rates;
    private final Company company;
    private final CompanyTime time;

    Results(ResultsStore store, ResultsRates rates, Company company, CompanyTime time) {
        this.store = store;
        this.rates = rates;
        this.company = company;
        this.time = time;
    }

    /** By what figures are broken down. */
    enum Dimension {
        MONTH,
        SELLER,
        TEAM,
        OFFICE,
        PRODUCT;

        /** Name of the column that holds the key. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Everything a results page shows, in one answer.
     *
     * @param sumsOnly whether the records behind the sums are not for this viewer
     * @param months those of the period in which something was closed
     * @param monthsBefore value won in the months of the period before, as far as there was any
     * @param otherCurrencies won deals in other currencies, which are not in the figures
     */
    record Page(
            Days period,
            Days previous,
            String currency,
            boolean sumsOnly,
            Figures total,
            Figures totalBefore,
            List<Group> months,
            List<MonthValue> monthsBefore,
            List<Group> sellers,
            List<Group> teams,
            List<Group> offices,
            List<Group> products,
            List<StageSum> pipeline,
            long openValue,
            List<OtherCurrency> otherCurrencies) {

        /** Whether any deal is behind a figure of the page. */
        boolean hasDeals() {
            return total.closed() + totalBefore.closed() > 0
                    || !otherCurrencies.isEmpty()
                    || pipeline.stream().anyMatch(stage -> stage.count() > 0);
        }
    }

    /** A half-open range of dates. */
    record Days(LocalDate from, LocalDate to) {

        static Days of(Period period) {
            return new Days(period.from(), java.util.Objects.requireNonNull(period.to()));
        }
    }

    /**
     * Figures of a group of closed deals.
     *
     * @param wonMinor value of won deals, minor units
     * @param wonUnknown won deals without an amount, counted but not in the value
     * @param winRateBp won of all closed, basis points, half up; null when nothing was closed
     * @param daysToCloseTenths mean working days from opening to winning, in tenths, half up; null when nothing was won
     */
    record Figures(
            long wonMinor,
            long wonCount,
            long wonUnknown,
            long lostCount,
            @Nullable Long winRateBp,
            @Nullable Long daysToCloseTenths) {

        static Figures of(ResultsStore.Sums sums) {
            long closed = sums.wonCount() + sums.lostCount();
            return new Figures(
                    sums.wonMinor(),
                    sums.wonCount(),
                    sums.wonUnknown(),
                    sums.lostCount(),
                    closed == 0 ? null : Rounding.basisPoints(sums.wonCount(), closed),
                    sums.wonCount() == 0 ? null : Rounding.halfUp(sums.wonDays(), 10, sums.wonCount()));
        }

        /** How many deals were won or lost. */
        long closed() {
            return wonCount + lostCount;
        }

        /** The same where the days are not known. */
        Figures withoutDays() {
            return new Figures(wonMinor, wonCount, wonUnknown, lostCount, winRateBp, null);
        }
    }

    /**
     * One line of a breakdown.
     *
     * @param key id, or month as {@code YYYY-MM}; {@code none} for deals without one
     * @param before value won in the period before
     */
    record Group(String key, Text label, Figures figures, long before) {

        boolean hasClosed() {
            return figures.closed() > 0;
        }
    }

    /** Value won in a month, {@code YYYY-MM}. */
    record MonthValue(String month, long wonMinor) {}

    /** Open deals in a stage. */
    record StageSum(UUID stage, Text name, long count, long unknown, long amountMinor, long weightedMinor) {}

    /**
     * Won deals in a currency that the page is not about.
     *
     * @param worthMinor value in the currency of the page at the rates of the days of winning, minor units; null while a rate is missing
     * @param missingOn first day of winning without a rate
     * @param missingDays how many such days there are
     */
    record OtherCurrency(
            String currency,
            long wonCount,
            long wonMinor,
            @Nullable Long worthMinor,
            @Nullable LocalDate missingOn,
            long missingDays) {}

    /** The scope asked for; without dates the current quarter so far to its end. */
    ResultsScope scope(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID owner,
            @Nullable UUID pipeline,
            @Nullable String currency,
            Viewer viewer) {
        LocalDate today = time.today();
        LocalDate start = from == null ? today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3) : from;
        LocalDate end = to == null ? start.plusMonths(3) : to;
        if (!start.isBefore(end) || ChronoUnit.DAYS.between(start, end) > MAX_DAYS) {
            throw RequestProblem.Invalid.field("to", "results.period").refused();
        }
        String code = currency == null ? company.currency().getCurrencyCode() : currency;
        return new ResultsScope(
                new Period(start, end), owner == null ? List.of() : List.of(owner), pipeline, code, viewer);
    }

    Page page(ResultsScope scope) {
        ResultsScope before = scope.previous();
        Map<Dimension, List<ResultsStore.GroupSums>> groups = store.groups(scope);
        List<StageSum> pipeline = store.openPipeline(scope);
        return new Page(
                Days.of(scope.period()),
                Days.of(before.period()),
                scope.currency(),
                scope.sumsOnly(),
                Figures.of(store.total(scope)),
                Figures.of(store.total(before)),
                lines(groups, Dimension.MONTH).stream().filter(Group::hasClosed).toList(),
                monthsBefore(groups.getOrDefault(Dimension.MONTH, List.of())),
                lines(groups, Dimension.SELLER),
                lines(groups, Dimension.TEAM),
                lines(groups, Dimension.OFFICE),
                lines(groups, Dimension.PRODUCT),
                pipeline,
                pipeline.stream().mapToLong(StageSum::amountMinor).sum(),
                rates.others(scope));
    }

    private static List<Group> lines(Map<Dimension, List<ResultsStore.GroupSums>> groups, Dimension dimension) {
        return groups.getOrDefault(dimension, List.of()).stream()
                .map(group -> new Group(group.key(), group.label(), Figures.of(group.sums()), group.before()))
                .toList();
    }

    private static List<MonthValue> monthsBefore(List<ResultsStore.GroupSums> months) {
        return months.stream()
                .filter(month -> month.before() != 0)
                .map(month -> new MonthValue(month.key(), month.before()))
                .toList();
    }
}
