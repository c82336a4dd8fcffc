package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import java.util.Locale;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Invoices by their number, told apart by their customer. */
@Component
class InvoiceSearch implements Searchable {

    @Override
    public String kind() {
        return "invoices";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                INVOICE,
                INVOICE.ID,
                INVOICE.FOLDED,
                InvoiceSearch::number,
                InvoiceStore.visible(viewer.visibility()),
                INVOICE,
                INVOICE.NUMBER,
                INVOICE.NUMBER,
                INVOICE.BUYER_NAME,
                INVOICE.BUYER_NAME);
    }

    private static Condition number(SearchWords words) {
        return INVOICE.NUMBER.in(words.text(), words.text().toUpperCase(Locale.ROOT));
    }
}
