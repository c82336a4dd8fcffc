package io.sternik.app.platform.list;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads pages of any list. The rows of a page are chosen by one statement, which joins only what its filter and order need, and read by a
 * second one; count and totals are a third one, with the first page only.
 */
@Component
public class Lists {

    /** Beyond this the count says "more than". */
    static final int COUNT_CAP = 10_000;

    private final DSLContext sql;
    private final DSLContext fresh;
    private final CompanyTime time;
    private final Company company;

    Lists(DSLContext sql, FreshPlans plans, CompanyTime time, Company company) {
        this.sql = sql;
        this.fresh = plans.sql();
        this.time = time;
        this.company = company;
    }

    /** The predicate of a filter text; everything for a blank one. Refuses with {@link FilterProblem}. */
    public Condition condition(@Nullable String filter, ListDescriptor descriptor, Visibility visibility) {
        Filter parsed = FilterParser.parse(filter);
        if (parsed == null) {
            return DSL.noCondition();
        }
        FilterValues values = new FilterValues(time, company.currency().getDefaultFractionDigits());
        return new FilterCompiler(descriptor, visibility, values, time.today()).compile(parsed);
    }

    /** The fields that a filter text asks about; none for a blank one. Refuses with {@link FilterProblem} what cannot be read. */
    public Set<String> mentioned(@Nullable String filter) {
        Filter parsed = FilterParser.parse(filter);
        return parsed == null ? Set.of() : parsed.mentioned();
    }

    /** The page asked for, of the records that the viewer may see. */
    public <R> Page<R> page(ListSource<R> source, ListRequest request, Visibility visibility) {
        return page(source, request, DSL.noCondition(), visibility);
    }

    /** The page asked for, of those that also hold to a condition on the record's own table. */
    <R> Page<R> page(ListSource<R> source, ListRequest request, Condition own, Visibility visibility) {
        Condition matching = source.visible()
                .apply(visibility)
                .and(own)
                .and(condition(request.filter(), source.descriptor(), visibility));
        SortOrder order = SortOrder.parse(request.sort(), source.descriptor());
        List<Record> found = choose(source, request, matching, order);
        boolean more = found.size() > request.rows();
        List<Record> shown = more ? found.subList(0, request.rows()) : found;
        List<R> rows = rows(source, shown);
        String next = more ? cursorAfter(shown.getLast(), order, source) : null;
        if (request.after() != null) {
            return new Page<>(rows, next, null, Map.of());
        }
        return counted(source, source.leastFor(mentioned(request.filter()), List.of()), matching, rows, next);
    }

    /** Ids of the records of a filter that the viewer may see, in the order of the ids. */
    public List<UUID> ids(ListSource<?> source, @Nullable String filter, int limit, Visibility visibility) {
        ListDescriptor descriptor = source.descriptor();
        return fresh.select(descriptor.id())
                .from(source.leastFor(mentioned(filter), List.of()))
                .where(source.visible().apply(visibility).and(condition(filter, descriptor, visibility)))
                .orderBy(descriptor.id())
                .limit(limit)
                .fetch(descriptor.id());
    }

    /** The sums of the amounts of these records, one for each currency; none where the records have no amount. */
    public List<Money> sums(ListSource<?> source, List<UUID> ids) {
        Field<Long> amount = source.totals()
                .get(Objects.requireNonNullElse(source.descriptor().roles().amount(), ""));
        if (amount == null) {
            return List.of();
        }
        Field<BigDecimal> sum = DSL.sum(amount);
        return sql.select(source.currency(), sum)
                .from(source.from())
                .where(source.descriptor().id().eq(DSL.any(ids.toArray(UUID[]::new))), amount.isNotNull())
                .groupBy(source.currency())
                .orderBy(source.currency())
                .fetch(row -> Money.ofMinor(row.value2().longValueExact(), row.value1()));
    }

    /** Ids and sort keys of the page and one more. */
    private List<Record> choose(ListSource<?> source, ListRequest request, Condition matching, SortOrder order) {
        Cursor.Position position = request.after() == null ? null : Cursor.read(request.after(), order);
        Condition from = position == null ? matching : matching.and(order.after(position.values(), position.id()));
        TableLike<?> table = source.leastFor(mentioned(request.filter()), order.fieldKeys());
        Field<Object> name = order.joinedName();
        int wanted = request.rows() + 1;
        if (name == null) {
            return chosen(table, source.descriptor(), order, from, order.orderFields(), wanted);
        }
        // Asked for what has a name, the database may begin with the names; an outer join would have to be made as a
        // whole first.
        List<Record> found = position != null && position.values().getFirst() == null
                ? new ArrayList<>()
                : chosen(
                        table,
                        source.descriptor(),
                        order,
                        from.and(name.isNotNull()),
                        order.filledOrderFields(),
                        wanted);
        if (found.size() < wanted) {
            found.addAll(chosen(
                    table,
                    source.descriptor(),
                    order,
                    from.and(name.isNull()),
                    order.orderFields(),
                    wanted - found.size()));
        }
        return found;
    }

    private List<Record> chosen(
            TableLike<?> table,
            ListDescriptor descriptor,
            SortOrder order,
            Condition from,
            List<OrderField<?>> by,
            int wanted) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        List<Field<Object>> keys = order.columns();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).as("sort_" + i));
        }
        columns.add(descriptor.id().as("sort_id"));
        return new ArrayList<>(fresh.select(columns)
                .from(table)
                .where(from)
                .orderBy(by)
                .limit(wanted)
                .fetch());
    }

    /** The rows with these ids in their order; one that was deleted in between is left out. */
    private <R> List<R> rows(ListSource<R> source, List<Record> shown) {
        UUID[] ids =
                shown.stream().map(found -> found.get("sort_id", UUID.class)).toArray(UUID[]::new);
        Map<UUID, R> rows = byId(source, ids);
        return Arrays.stream(ids).map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The rows with these ids, which have been chosen from what the viewer may see. */
    <R> Map<UUID, R> byId(ListSource<R> source, UUID[] ids) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(source.columns());
        columns.add(source.descriptor().id().as("sort_id"));
        Map<UUID, R> rows = new HashMap<>();
        sql.select(columns)
                .from(source.from())
                .where(source.descriptor().id().eq(DSL.any(ids)))
                .forEach(row ->
                        rows.put(row.get("sort_id", UUID.class), source.row().apply(row)));
        return rows;
    }

    private static String cursorAfter(Record last, SortOrder order, ListSource<?> source) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.columns().size(); i++) {
            values.add(last.get("sort_" + i));
        }
        return Cursor.write(order, values, last.get("sort_id", UUID.class));
    }

    private <R> Page<R> counted(
            ListSource<R> source, TableLike<?> from, Condition matching, List<R> rows, @Nullable String next) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        columns.add(source.currency().as("currency"));
        source.totals().forEach((key, column) -> columns.add(column.as("total_" + key)));
        Table<?> some = DSL.select(columns)
                .from(from)
                .where(matching)
                .limit(COUNT_CAP + 1)
                .asTable("matching");
        Field<String> currency = some.field("currency", String.class);
        List<SelectFieldOrAsterisk> sums = new ArrayList<>();
        sums.add(currency);
        sums.add(DSL.count().as("rows"));
        source.totals()
                .keySet()
                .forEach(key ->
                        sums.add(DSL.sum(some.field("total_" + key, Long.class)).as("total_" + key)));
        List<Record> groups = new ArrayList<>(fresh.select(sums)
                .from(some)
                .groupBy(currency)
                .orderBy(currency)
                .fetch());
        long count = groups.stream()
                .mapToLong(group -> group.get("rows", Long.class))
                .sum();
        boolean capped = count > COUNT_CAP;
        return new Page<>(
                rows,
                next,
                new Page.Count(capped ? COUNT_CAP : count, capped),
                capped ? Map.of() : totals(source, groups));
    }

    private static Map<String, List<Money>> totals(ListSource<?> source, List<Record> groups) {
        Map<String, List<Money>> totals = new LinkedHashMap<>();
        for (String key : source.totals().keySet()) {
            List<Money> sums = new ArrayList<>();
            for (Record group : groups) {
                Long minor = group.get("total_" + key, Long.class);
                String currency = group.get("currency", String.class);
                if (minor != null && currency != null) {
                    sums.add(Money.ofMinor(minor, currency));
                }
            }
            totals.put(key, sums);
        }
        return totals;
    }
}
