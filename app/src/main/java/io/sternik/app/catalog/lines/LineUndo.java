package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings deleted lines back, takes new ones away and takes back changes. */
@Component
class LineUndo implements Undoable {

    private final DSLContext sql;
    private final LineStore store;
    private final DiscountLimitStore limits;
    private final References references;
    private final Journal journal;

    LineUndo(DSLContext sql, LineStore store, DiscountLimitStore limits, References references, Journal journal) {
        this.sql = sql;
        this.store = store;
        this.limits = limits;
        this.references = references;
        this.journal = journal;
    }

    @Override
    public String object() {
        return ProductLineId.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        UUID[] ids = versions.keySet().toArray(UUID[]::new);
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), PRODUCT_LINE, Set.of(PRODUCT_LINE)));
        sql.select(PRODUCT_LINE.ID, PRODUCT_LINE.VERSION)
                .from(PRODUCT_LINE)
                .where(PRODUCT_LINE.ID.eq(DSL.any(ids)))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        touched.addAll(sql.selectDistinct(PRODUCT_LINE.PARENT)
                .from(PRODUCT_LINE)
                .where(
                        PRODUCT_LINE.PARENT.eq(DSL.any(ids)),
                        PRODUCT_LINE.ID.ne(DSL.all(ids)).or(PRODUCT_LINE.ID.eq(DSL.any(touched.toArray(UUID[]::new)))))
                .fetchSet(PRODUCT_LINE.PARENT));
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(PRODUCT_LINE).where(PRODUCT_LINE.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        for (UUID id : deleted) {
            String code = sql.select(PRODUCT_LINE.CODE)
                    .from(PRODUCT_LINE)
                    .where(PRODUCT_LINE.ID.eq(id))
                    .fetchSingle()
                    .value1();
            if (store.ofCode(code).isPresent()) {
                throw new RecordProblem.Taken("code", code).refused();
            }
            ProductLineId line = new ProductLineId(id);
            long version = store.setDeleted(line, null);
            FieldChange change = new FieldChange("deleted", "true", "false");
            journal.changed(by, ProductLineId.ref(line.value()), version, "restored", List.of(change), Source.UNDO);
        }
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            store.find(new ProductLineId(one.id()))
                    .ifPresentOrElse(
                            line -> revert(line, one.changes(), conflicts, by),
                            () -> conflicts.add(new Conflict(object(), one.id(), "*")));
        }
        return conflicts;
    }

    private void revert(LineStore.Line line, List<FieldChange> changes, List<Conflict> conflicts, Viewer by) {
        Map<String, @Nullable String> fields = new HashMap<>();
        Lines.difference(null, line.details()).forEach(field -> fields.put(field.field(), field.after()));
        for (FieldChange change : changes) {
            if (change.field().equals(DiscountLimitStore.IMAGE)) {
                revertLimits(line.id(), change, conflicts);
            } else if (Objects.equals(fields.get(change.field()), change.after()) && isFree(change)) {
                fields.put(change.field(), change.before());
            } else {
                conflicts.add(new Conflict(object(), line.id().value(), change.field()));
            }
        }
        LineDetails before = details(fields);
        List<FieldChange> done = Lines.difference(line.details(), before);
        if (!done.isEmpty()) {
            long version = store.update(line.id(), before);
            journal.changed(by, ProductLineId.ref(line.id().value()), version, "reverted", done, Source.UNDO);
        }
    }

    private void revertLimits(ProductLineId line, FieldChange image, List<Conflict> conflicts) {
        if (limits.image(line).equals(image.after())) {
            limits.putBack(line, Objects.requireNonNull(image.before()));
        } else {
            conflicts.add(new Conflict(object(), line.value(), "discountLimit"));
        }
    }

    /** A code that another line has taken since cannot come back; nor can a line go below one that is gone. */
    private boolean isFree(FieldChange change) {
        String before = change.before();
        return before == null
                || switch (change.field()) {
                    case "code" -> store.ofCode(before).isEmpty();
                    case "parent" ->
                        store.find(ProductLineId.valueOf(before))
                                .filter(above -> above.details().parent() == null)
                                .isPresent();
                    default -> true;
                };
    }

    private static LineDetails details(Map<String, @Nullable String> fields) {
        String parent = fields.get("parent");
        return new LineDetails(
                Objects.requireNonNull(fields.get("code")),
                new Text(Objects.requireNonNull(fields.get("namePl")), Objects.requireNonNull(fields.get("nameEn"))),
                parent == null ? null : ProductLineId.valueOf(parent));
    }
}
