package io.sternik.app.selling.results;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;
import static io.sternik.database.structure_views.Tables.UNIT_VERSION;

import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.app.selling.results.ResultsStore.GroupSums;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Gives the groups of a results page their names: people, vacant positions, units, products. */
final class ResultsNames {

    /** Key of the group of deals that have no person, unit or product. */
    static final String NONE = "none";

    private static final Text WITHOUT = new Text("(bez przypisania)", "(not assigned)");

    private final DSLContext sql;

    ResultsNames(DSLContext sql) {
        this.sql = sql;
    }

    Map<Dimension, List<GroupSums>> named(List<? extends Record> rows) {
        Map<UUID, Text> names = names(rows);
        Map<Dimension, List<GroupSums>> groups = ResultsStore.empty();
        for (Record row : rows) {
            Dimension dimension = ResultsStore.dimensionOf(row);
            groups.computeIfAbsent(dimension, _ -> new ArrayList<>()).add(group(row, dimension, names));
        }
        groups.forEach((dimension, list) -> list.sort(
                dimension == Dimension.MONTH
                        ? java.util.Comparator.comparing(GroupSums::key)
                        : ResultsStore.LARGEST_FIRST));
        return groups;
    }

    private static GroupSums group(Record row, Dimension dimension, Map<UUID, Text> names) {
        ResultsStore.Sums sums = ResultsStore.sums(row);
        long before = row.get("before", Long.class);
        if (dimension == Dimension.MONTH) {
            String month = row.get("month", String.class);
            return new GroupSums(month, new Text(month, month), sums, before);
        }
        UUID id = row.get(dimension.key(), UUID.class);
        return id == null
                ? new GroupSums(NONE, WITHOUT, sums, before)
                : new GroupSums(id.toString(), names.getOrDefault(id, WITHOUT), sums, before);
    }

    Map<UUID, Text> names(Collection<? extends Record> rows) {
        Set<UUID> ids = new HashSet<>();
        for (Record row : rows) {
            for (String column : List.of("seller", "team", "office", "product")) {
                UUID id = row.get(column, UUID.class);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return namesOf(ids);
    }

    /** Names by id; an id is a person, a position, a unit or a product, never two of them. */
    Map<UUID, Text> namesOf(Set<UUID> ids) {
        Map<UUID, Text> names = new HashMap<>();
        List<UUID> wanted = new ArrayList<>(ids);
        put(
                names,
                wanted,
                POSITION_VERSION,
                POSITION_VERSION.POSITION,
                POSITION_VERSION.TITLE_PL,
                POSITION_VERSION.TITLE_EN);
        put(names, wanted, UNIT_VERSION, UNIT_VERSION.UNIT, UNIT_VERSION.NAME_PL, UNIT_VERSION.NAME_EN);
        put(names, wanted, PRODUCT, PRODUCT.ID, PRODUCT.NAME_PL, PRODUCT.NAME_EN);
        put(names, wanted, POSITION_HOLDER, POSITION_HOLDER.PERSON, POSITION_HOLDER.NAME, POSITION_HOLDER.NAME);
        return names;
    }

    private void put(
            Map<UUID, Text> names,
            List<UUID> wanted,
            Table<?> from,
            Field<UUID> id,
            Field<String> pl,
            Field<String> en) {
        sql.selectDistinct(id, pl, en)
                .from(from)
                .where(id.eq(org.jooq.impl.DSL.any(wanted.toArray(UUID[]::new))))
                .forEach(row -> names.put(row.value1(), new Text(row.value2(), row.value3())));
    }
}
