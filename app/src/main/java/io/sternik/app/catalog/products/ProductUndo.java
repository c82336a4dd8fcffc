package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.VatClass;
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

/** Brings deleted products back, takes new ones away and takes back changes. */
@Component
class ProductUndo implements Undoable {

    private final DSLContext sql;
    private final ProductStore store;
    private final Prices prices;
    private final References references;
    private final Journal journal;

    ProductUndo(DSLContext sql, ProductStore store, Prices prices, References references, Journal journal) {
        this.sql = sql;
        this.store = store;
        this.prices = prices;
        this.references = references;
        this.journal = journal;
    }

    @Override
    public String object() {
        return ProductId.OBJECT;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        Set<UUID> touched = new HashSet<>(references.among(versions.keySet(), PRODUCT, Set.of(PRICE_ENTRY)));
        sql.select(PRODUCT.ID, PRODUCT.VERSION)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(DSL.any(versions.keySet().toArray(UUID[]::new))))
                .forEach(row -> {
                    if (row.value2() > versions.getOrDefault(row.value1(), Long.MAX_VALUE)) {
                        touched.add(row.value1());
                    }
                });
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        UUID[] ids = created.toArray(UUID[]::new);
        sql.deleteFrom(PRICE_ENTRY).where(PRICE_ENTRY.PRODUCT.eq(DSL.any(ids))).execute();
        sql.deleteFrom(PRODUCT).where(PRODUCT.ID.eq(DSL.any(ids))).execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        for (UUID id : deleted) {
            String code = sql.select(PRODUCT.CODE)
                    .from(PRODUCT)
                    .where(PRODUCT.ID.eq(id))
                    .fetchSingle()
                    .value1();
            if (store.ofCode(code).isPresent()) {
                throw new RecordProblem.Taken("code", code).refused();
            }
            ProductId product = new ProductId(id);
            long version = store.setDeleted(product, null);
            FieldChange change = new FieldChange("deleted", "true", "false");
            journal.changed(by, ProductId.ref(product.value()), version, "restored", List.of(change), Source.UNDO);
        }
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Edited one : edited) {
            store.find(new ProductId(one.id()))
                    .ifPresentOrElse(
                            product -> revert(product, one.changes(), conflicts, by),
                            () -> conflicts.add(new Conflict(object(), one.id(), "*")));
        }
        return conflicts;
    }

    private void revert(LockedProduct product, List<FieldChange> changes, List<Conflict> conflicts, Viewer by) {
        Map<String, @Nullable String> fields = new HashMap<>();
        Products.difference(null, product.details(), null, null)
                .forEach(field -> fields.put(field.field(), field.after()));
        List<FieldChange> done = new ArrayList<>();
        for (FieldChange change : changes) {
            if (change.field().equals("price")) {
                continue;
            }
            if (change.field().equals(Prices.IMAGE)) {
                revertPrices(product.id(), change, changes, done, conflicts);
            } else if (Objects.equals(fields.get(change.field()), change.after()) && isFree(change)) {
                fields.put(change.field(), change.before());
                done.add(new FieldChange(change.field(), change.after(), change.before()));
            } else {
                conflicts.add(new Conflict(object(), product.id().value(), change.field()));
            }
        }
        if (!done.isEmpty()) {
            long version = store.update(product.id(), details(fields));
            journal.changed(by, ProductId.ref(product.id().value()), version, "reverted", done, Source.UNDO);
        }
    }

    private void revertPrices(
            ProductId product,
            FieldChange image,
            List<FieldChange> changes,
            List<FieldChange> done,
            List<Conflict> conflicts) {
        if (!prices.image(product).equals(image.after())) {
            conflicts.add(new Conflict(object(), product.value(), "price"));
            return;
        }
        prices.putBack(product, Objects.requireNonNull(image.before()));
        changes.stream()
                .filter(change -> change.field().equals("price"))
                .map(change -> new FieldChange("price", change.after(), change.before()))
                .forEach(done::add);
    }

    /** A code that another product has taken since cannot come back, nor a line that is gone. */
    private boolean isFree(FieldChange change) {
        String before = change.before();
        return before == null
                || switch (change.field()) {
                    case "code" -> store.ofCode(before).isEmpty();
                    case "line" -> store.lineExists(ProductLineId.valueOf(before));
                    default -> true;
                };
    }

    private static ProductDetails details(Map<String, @Nullable String> fields) {
        return new ProductDetails(
                Objects.requireNonNull(fields.get("code")),
                new Text(Objects.requireNonNull(fields.get("namePl")), Objects.requireNonNull(fields.get("nameEn"))),
                ProductLineId.valueOf(Objects.requireNonNull(fields.get("line"))),
                ProductStatus.ofCode(Objects.requireNonNull(fields.get("status"))),
                fields.get("ean"),
                Objects.requireNonNull(fields.get("unit")),
                VatClass.ofCode(Objects.requireNonNull(fields.get("vatClass"))));
    }
}
