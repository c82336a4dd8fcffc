package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import java.util.Locale;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Products by either of their names, their code or the number under their bars. */
@Component
class ProductSearch implements Searchable {

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public String permission() {
        return CatalogRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                PRODUCT,
                PRODUCT.ID,
                PRODUCT.FOLDED,
                ProductSearch::number,
                PRODUCT.DELETED_AT.isNull(),
                PRODUCT,
                PRODUCT.NAME_PL,
                PRODUCT.NAME_EN,
                PRODUCT.CODE,
                PRODUCT.CODE);
    }

    private static Condition number(SearchWords words) {
        return PRODUCT.CODE
                .in(words.text(), words.text().toUpperCase(Locale.ROOT))
                .or(PRODUCT.EAN.in(words.numbers()));
    }
}
