package io.sternik.app.catalog.products;

import io.sternik.app.catalog.Deletions;
import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.lines.Lines;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and deletes products. */
@Component
public class Products {

    private final DSLContext sql;
    private final ProductStore store;
    private final Lines lines;
    private final Prices prices;
    private final CompanyTime time;
    private final Journal journal;
    private final Deletions deletions;
    private final Edits edits;
    private final Audit audit;

    Products(
            DSLContext sql,
            ProductStore store,
            Lines lines,
            Prices prices,
            CompanyTime time,
            Journal journal,
            Deletions deletions,
            Edits edits,
            Audit audit) {
        this.sql = sql;
        this.store = store;
        this.lines = lines;
        this.prices = prices;
        this.time = time;
        this.journal = journal;
        this.deletions = deletions;
        this.edits = edits;
        this.audit = audit;
    }

    /**
     * A product of a batch.
     *
     * @param price list price, if any
     * @param priceFrom first day of the price
     */
    public record NewProduct(
            ProductId id, ProductDetails details, @Nullable Money price, LocalDate priceFrom) {}

    /** So many new ids, ascending in time as those that the database gives. */
    public List<UUID> freshIds(int count) {
        return sql.fetch("select uuidv7() from generate_series(1, ?)", count).getValues(0, UUID.class);
    }

    /**
     * Writes many lines and products at once; lines of the upper level first. Codes that exist already are the caller's to find before.
     * Answers the records for a change set.
     */
    @Transactional
    public List<ChangeSets.Item> load(
            List<Lines.NewLine> newLines, List<NewProduct> products, Viewer by, @Nullable ChangeSetId changeSet) {
        lines.load(newLines);
        store.insertAll(products);
        prices.setFirst(products);
        audit.write(
                by,
                new Audit.Entry(
                        "catalog.loaded",
                        null,
                        Map.of(),
                        Map.of("lines", newLines.size(), "products", products.size()),
                        null,
                        changeSet));
        List<ChangeSets.Item> items = new ArrayList<>();
        newLines.forEach(line -> items.add(created(ProductLineId.ref(line.id().value()))));
        products.forEach(product -> items.add(created(ProductId.ref(product.id().value()))));
        return List.copyOf(items);
    }

    /** The product with this code that is not deleted. */
    public Optional<ProductId> withCode(String code) {
        return store.ofCode(code);
    }

    /** The product, locked against other writers until the transaction ends, unless it is deleted. */
    public Optional<LockedProduct> lock(ProductId id) {
        return store.find(id);
    }

    /** Counts a change of what hangs on a product as one of the product; answers its new version. */
    public long touch(LockedProduct product) {
        return store.update(product.id(), product.details());
    }

    /** Adds a product, with its list price from today if one is given. */
    @Transactional
    public ProductId add(ProductDetails details, @Nullable Money price, ChangeSetId act, Viewer by) {
        requireLine(details.line());
        requireFreeCode(details.code(), null);
        ProductId id = store.insert(details);
        List<FieldChange> changes = difference(null, details, null, price);
        if (price != null) {
            prices.set(id, price, time.today());
        }
        journal.changed(by, ProductId.ref(id.value()), 1, "created", changes, Source.HAND);
        edits.created(act, ProductId.ref(id.value()));
        return id;
    }

    /**
     * Changes a product, as part of an act that can be undone.
     *
     * @param price new list price from today on; null leaves it as it is
     */
    @Transactional
    public void change(
            ProductId id, ProductDetails details, @Nullable Money price, long known, ChangeSetId act, Viewer by) {
        LockedProduct before = current(id, known);
        Money priceBefore = prices.of(id, time.today()).orElse(null);
        List<FieldChange> changes =
                difference(before.details(), details, priceBefore, price == null ? priceBefore : price);
        if (changes.isEmpty()) {
            return;
        }
        requireLine(details.line());
        requireFreeCode(details.code(), id);
        long version = store.update(id, details);
        String pricesBefore = prices.image(id);
        if (price != null && !price.equals(priceBefore)) {
            prices.set(id, price, time.today());
        }
        journal.changed(by, ProductId.ref(id.value()), version, "changed", changes, Source.HAND);
        List<FieldChange> undoable = new ArrayList<>(changes);
        undoable.addAll(new FieldChange.Difference()
                .field(Prices.IMAGE, pricesBefore, prices.image(id))
                .changes());
        edits.changed(act, ProductId.ref(id.value()), version, undoable);
    }

    /** Deletes a product; deals that have it keep it. Answers the change set by which it comes back. */
    @Transactional
    public ChangeSetId delete(ProductId id, long known, Viewer by) {
        LockedProduct before = current(id, known);
        long version = store.setDeleted(id, time.now());
        return deletions.note(
                by, ProductId.ref(id.value()), version, before.details().code());
    }

    private LockedProduct current(ProductId id, long known) {
        LockedProduct product = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ProductId.ref(id.value()), known, product.version());
        return product;
    }

    private void requireLine(ProductLineId line) {
        if (!store.lineExists(line)) {
            throw new RecordProblem.NotFound().refused();
        }
    }

    private void requireFreeCode(String code, @Nullable ProductId mine) {
        if (store.ofCode(code).filter(owner -> !owner.equals(mine)).isPresent()) {
            throw new RecordProblem.Taken("code", code).refused();
        }
    }

    static List<FieldChange> difference(
            @Nullable ProductDetails before, ProductDetails after, @Nullable Money priceBefore, @Nullable Money price) {
        return new FieldChange.Difference()
                .field("code", before == null ? null : before.code(), after.code())
                .field(
                        "namePl",
                        before == null ? null : before.name().pl(),
                        after.name().pl())
                .field(
                        "nameEn",
                        before == null ? null : before.name().en(),
                        after.name().en())
                .field(
                        "line",
                        before == null ? null : before.line().value(),
                        after.line().value())
                .field(
                        "status",
                        before == null ? null : before.status().code(),
                        after.status().code())
                .field("ean", before == null ? null : before.ean(), after.ean())
                .field("unit", before == null ? null : before.unit(), after.unit())
                .field(
                        "vatClass",
                        before == null ? null : before.vatClass().code(),
                        after.vatClass().code())
                .field("price", minor(priceBefore), minor(price))
                .changes();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static ChangeSets.Item created(RecordRef ref) {
        return new ChangeSets.Item(ref, ChangeSets.Operation.CREATED, List.of(), 1);
    }
}
