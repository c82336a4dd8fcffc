package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list by day and by place, written once against what its fields stand for. Counts and sums are of all records, rows of the first. */
@Component
class Layouts {

    private static final int LONGEST_DAYS = 62;
    private static final int MOST_PLACES = 2_000;

    private final Lists lists;
    private final FreshPlans plans;

    Layouts(Lists lists, FreshPlans plans) {
        this.lists = lists;
        this.plans = plans;
    }

    /** The days of a calendar that have records, and how many records have no such date. */
    record CalendarDays(String field, List<CalendarDay> days) {}

    /**
     * One day.
     *
     * @param count records of that day
     * @param sums their values by currency
     * @param rows the first of them, the greatest value first
     */
    record CalendarDay(LocalDate date, long count, List<Money> sums, List<?> rows) {}

    /**
     * The places of a map.
     *
     * @param places the ones with most records, at most two thousand
     * @param placed records that lie somewhere
     * @param more whether there are further places
     * @param notPlaced records without a known place
     */
    record MapPlaces(List<MapPlace> places, long placed, boolean more, long notPlaced) {}

    /**
     * One place.
     *
     * @param name as the records name it; filters by it find exactly these records
     */
    record MapPlace(String name, BigDecimal lat, BigDecimal lon, long count, List<Money> sums) {}

    /** What part of a calendar is asked for: days from one date up to before another, so many rows of each. */
    record CalendarSpan(@Nullable String field, LocalDate from, LocalDate to, int rows) {}

    CalendarDays days(ListSource<?> source, @Nullable String filter, CalendarSpan span, Visibility visibility) {
        ListRoles roles = source.descriptor().roles();
        if (roles.dates().isEmpty()) {
            throw RequestProblem.Invalid.field("field", "list.no-date").refused();
        }
        if (!span.from().isBefore(span.to()) || ChronoUnit.DAYS.between(span.from(), span.to()) > LONGEST_DAYS) {
            throw RequestProblem.Invalid.field("to", "list.span").refused();
        }
        String key = span.field() == null ? roles.dates().getFirst() : span.field();
        if (!roles.dates().contains(key)) {
            throw RequestProblem.Invalid.field("field", "list.no-date").refused();
        }
        Field<LocalDate> date = column(source, key, LocalDate.class);
        Condition matching =
                matching(source, filter, visibility).and(date.ge(span.from()).and(date.lt(span.to())));
        Map<LocalDate, Sums> heads = sums(source, matching, date);
        Map<LocalDate, List<Object>> rows = rows(source, matching, date, span.rows());
        return new CalendarDays(
                key,
                heads.entrySet().stream()
                        .map(head -> new CalendarDay(
                                head.getKey(),
                                head.getValue().count,
                                List.copyOf(head.getValue().amounts),
                                rows.getOrDefault(head.getKey(), List.of())))
                        .toList());
    }

    MapPlaces places(ListSource<?> source, @Nullable String filter, Visibility visibility) {
        ListRoles.Place place = source.descriptor().roles().place();
        if (place == null) {
            throw RequestProblem.Invalid.field("object", "list.no-place").refused();
        }
        Field<String> name = column(source, place.field(), String.class);
        Field<Long> amount = amount(source);
        Map<String, MapPlace> places = new LinkedHashMap<>();
        long notPlaced = 0;
        for (Record row : plans.sql()
                .select(
                        name.as("name"),
                        place.lat().as("lat"),
                        place.lon().as("lon"),
                        currency(source).as("currency"),
                        DSL.count().as("rows"),
                        DSL.sum(amount).as("amount"))
                .from(source.from())
                .where(matching(source, filter, visibility))
                .groupBy(name, place.lat(), place.lon(), currency(source))
                .orderBy(DSL.count().desc(), name)) {
            BigDecimal lat = row.get("lat", BigDecimal.class);
            BigDecimal lon = row.get("lon", BigDecimal.class);
            String town = row.get("name", String.class);
            if (lat == null || lon == null || town == null) {
                notPlaced += row.get("rows", Long.class);
            } else {
                places.merge(
                        town, new MapPlace(town, lat, lon, row.get("rows", Long.class), money(row)), Layouts::together);
            }
        }
        long placed = places.values().stream().mapToLong(MapPlace::count).sum();
        return new MapPlaces(
                places.values().stream().limit(MOST_PLACES).toList(), placed, places.size() > MOST_PLACES, notPlaced);
    }

    private static MapPlace together(MapPlace one, MapPlace other) {
        List<Money> sums = new ArrayList<>(one.sums());
        sums.addAll(other.sums());
        return new MapPlace(one.name(), one.lat(), one.lon(), one.count() + other.count(), List.copyOf(sums));
    }

    private Condition matching(ListSource<?> source, @Nullable String filter, Visibility visibility) {
        return source.visible().apply(visibility).and(lists.condition(filter, source.descriptor(), visibility));
    }

    /** Number and sums of a day while they are collected, by currency. */
    private static final class Sums {
        private long count;
        private final List<Money> amounts = new ArrayList<>();
    }

    private Map<LocalDate, Sums> sums(ListSource<?> source, Condition matching, Field<LocalDate> date) {
        Map<LocalDate, Sums> sums = new LinkedHashMap<>();
        for (Record row : plans.sql()
                .select(
                        date.as("day"),
                        currency(source).as("currency"),
                        DSL.count().as("rows"),
                        DSL.sum(amount(source)).as("amount"))
                .from(source.from())
                .where(matching)
                .groupBy(date, currency(source))
                .orderBy(date, currency(source))) {
            Sums day = sums.computeIfAbsent(row.get("day", LocalDate.class), _ -> new Sums());
            day.count += row.get("rows", Long.class);
            day.amounts.addAll(money(row));
        }
        return sums;
    }

    private <R> Map<LocalDate, List<Object>> rows(
            ListSource<R> source, Condition matching, Field<LocalDate> date, int each) {
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(date)
                        .orderBy(
                                amount(source).desc().nullsLast(),
                                source.descriptor().id()));
        Table<?> ranked = DSL.select(source.descriptor().id().as("chosen"), date.as("day"), place.as("place"))
                .from(source.from())
                .where(matching)
                .asTable("ranked");
        Map<UUID, LocalDate> chosen = new LinkedHashMap<>();
        plans.sql()
                .select(ranked.field("chosen", UUID.class), ranked.field("day", LocalDate.class))
                .from(ranked)
                .where(Objects.requireNonNull(ranked.field("place", Integer.class))
                        .le(each))
                .orderBy(ranked.field("day"), ranked.field("place"))
                .forEach(row -> chosen.put(row.value1(), row.value2()));
        Map<UUID, R> read = lists.byId(source, chosen.keySet().toArray(UUID[]::new));
        Map<LocalDate, List<Object>> rows = new LinkedHashMap<>();
        chosen.forEach((id, day) -> {
            R row = read.get(id);
            if (row != null) {
                rows.computeIfAbsent(day, _ -> new ArrayList<>()).add(row);
            }
        });
        return rows;
    }

    private static List<Money> money(Record row) {
        Long minor = row.get("amount", Long.class);
        String currency = row.get("currency", String.class);
        return minor == null || currency == null ? List.of() : List.of(Money.ofMinor(minor, currency));
    }

    private static Field<Long> amount(ListSource<?> source) {
        String key = source.descriptor().roles().amount();
        Field<Long> amount = key == null ? null : source.totals().get(key);
        return amount == null ? DSL.castNull(SQLDataType.BIGINT) : amount;
    }

    /** A constant cannot be grouped by, a cast one can. */
    private static Field<String> currency(ListSource<?> source) {
        return source.currency().cast(SQLDataType.CLOB);
    }

    private static <T> Field<T> column(ListSource<?> source, String key, Class<T> type) {
        return source.descriptor().field(key).orElseThrow().column().coerce(type);
    }
}
