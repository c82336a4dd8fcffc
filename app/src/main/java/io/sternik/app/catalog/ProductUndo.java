package io.sternik.app.catalog;

import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.problem.RecordProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Brings deleted products back and takes imported ones away. */
@Component
class ProductUndo implements Undoable {

    private final DSLContext sql;
    private final ProductStore store;
    private final References references;
    private final Journal journal;

    ProductUndo(DSLContext sql, ProductStore store, References references, Journal journal) {
        this.sql = sql;
        this.store = store;
        this.references = references;
        this.journal = journal;
    }

    @Override
    public String object() {
        return Products.OBJECT;
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
            journal.changed(by, Products.ref(product), version, "restored", List.of(change), Source.UNDO);
        }
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return edited.stream().map(one -> new Conflict(object(), one.id(), "*")).toList();
    }
}
