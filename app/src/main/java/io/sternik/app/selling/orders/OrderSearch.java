package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import java.util.Locale;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Orders by their number, told apart by their customer. */
@Component
class OrderSearch implements Searchable {

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                SALES_ORDER,
                SALES_ORDER.ID,
                SALES_ORDER.FOLDED,
                OrderSearch::number,
                OrderStore.visible(viewer.visibility()),
                SALES_ORDER,
                SALES_ORDER.NUMBER,
                SALES_ORDER.NUMBER,
                SALES_ORDER.BUYER_NAME,
                SALES_ORDER.BUYER_NAME);
    }

    private static Condition number(SearchWords words) {
        return SALES_ORDER.NUMBER.in(words.text(), words.text().toUpperCase(Locale.ROOT));
    }
}
