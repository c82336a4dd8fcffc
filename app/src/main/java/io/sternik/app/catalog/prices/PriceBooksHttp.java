package io.sternik.app.catalog.prices;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Price books and the prices in them over HTTP. */
@RestController
class PriceBooksHttp {

    private final PriceBooks books;
    private final BookPrices prices;
    private final PriceWhy why;
    private final Journal journal;
    private final CompanyTime time;

    PriceBooksHttp(PriceBooks books, BookPrices prices, PriceWhy why, Journal journal, CompanyTime time) {
        this.books = books;
        this.prices = prices;
        this.why = why;
        this.journal = journal;
        this.time = time;
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/price-books")
    Page<PriceBookRow> list(ListRequest request, Viewer viewer) {
        return books.page(request, viewer);
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/price-books/{id}")
    PriceBookRow one(@PathVariable PriceBookId id, Viewer viewer) {
        return books.get(id, viewer);
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/price-books/{id}/history")
    List<History.Line> history(@PathVariable PriceBookId id, Viewer viewer) {
        books.get(id, viewer);
        return journal.linesOf(PriceBookId.ref(id.value()));
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/price-books/{id}/prices")
    Page<BookPriceRow> prices(@PathVariable PriceBookId id, ListRequest request, Viewer viewer) {
        return books.prices(id, request, viewer);
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/price-books/{id}/why")
    Why why(
            @PathVariable PriceBookId id,
            @RequestParam UUID product,
            @RequestParam(required = false) @Nullable Integer quantity,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return why.explain(
                id,
                new ProductId(product),
                Objects.requireNonNullElse(quantity, 1),
                Objects.requireNonNullElseGet(on, time::today));
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PostMapping("/api/price-books")
    @ResponseStatus(HttpStatus.CREATED)
    PriceBookRow create(@RequestBody PriceBookDetails book, Viewer viewer) {
        return books.create(book, viewer);
    }

    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PatchMapping("/api/price-books/{id}")
    PriceBookRow change(
            @PathVariable PriceBookId id, @RequestBody PriceBookPatch patch, KnownVersion known, Viewer viewer) {
        return books.change(id, patch, known.value(), viewer);
    }

    /** Sets a price; the version is that of the product. Answers all prices of the product. */
    @Access(permission = CatalogRights.EDIT, relation = Relation.ALL)
    @PostMapping("/api/price-books/{id}/prices")
    List<BookPrices.PricePeriod> set(
            @PathVariable PriceBookId id, @RequestBody BookPrices.PriceWish wish, KnownVersion known, Viewer viewer) {
        prices.set(id, wish, known.value(), viewer);
        return prices.of(new ProductId(wish.product()));
    }

    @Access(permission = CatalogRights.READ, relation = Relation.ALL)
    @GetMapping("/api/products/{id}/prices")
    List<BookPrices.PricePeriod> ofProduct(@PathVariable ProductId id) {
        return prices.of(id);
    }
}
