package io.sternik.app.catalog.products;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products. */
@RestController
@RequestMapping("/api/products")
class ProductsHttp {

    private final Products products;
    private final ProductStore store;
    private final Lists lists;
    private final ProductList list;
    private final Journal journal;
    private final Edits edits;

    ProductsHttp(Products products, ProductStore store, Lists lists, ProductList list, Journal journal, Edits edits) {
        this.products = products;
        this.store = store;
        this.lists = lists;
        this.list = list;
        this.journal = journal;
        this.edits = edits;
    }

    record NewProduct(
            String code,
            Text name,
            ProductLineId line,
            @Nullable ProductStatus status,
            @Nullable String ean,
            @Nullable String unit,
            @Nullable VatClass vatClass,
            @Nullable Money price) {}

    record Deleted(ChangeSetId changeSet) {}

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping
    Page<ProductRow> list(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}")
    ProductRow one(@PathVariable ProductId id, Viewer viewer) {
        ListRequest itself = new ListRequest("product = " + id.value(), null, null, 1);
        return list(itself, viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/{id}/history")
    List<History.Line> history(@PathVariable ProductId id, Viewer viewer) {
        one(id, viewer);
        return journal.of(ProductId.ref(id.value()));
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProductRow add(@RequestBody NewProduct body, Viewer viewer) {
        ProductDetails details = new ProductDetails(
                body.code().strip(),
                body.name(),
                body.line(),
                Objects.requireNonNullElse(body.status(), ProductStatus.ACTIVE),
                body.ean(),
                Objects.requireNonNullElse(body.unit(), "pcs"),
                Objects.requireNonNullElse(body.vatClass(), VatClass.STANDARD));
        ProductId id = edits.make(details.code(), viewer, act -> products.add(details, body.price(), act, viewer));
        return one(id, viewer);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PatchMapping("/{id}")
    ProductRow change(@PathVariable ProductId id, @RequestBody ProductPatch patch, KnownVersion known, Viewer viewer) {
        ProductDetails after = patch.applyTo(store.find(id)
                .orElseThrow(() -> new RecordProblem.NotFound().refused())
                .details());
        Money price = patch.newPrice();
        edits.make(after.code(), viewer, act -> {
            products.change(id, after, price, known.value(), act, viewer);
            return id;
        });
        return one(id, viewer);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable ProductId id, KnownVersion known, Viewer viewer) {
        return new Deleted(products.delete(id, known.value(), viewer));
    }
}
