package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.QUOTE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.SellingRights;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Quotes by their number, told apart by their deal. */
@Component
class QuoteSearch implements Searchable {

    @Override
    public String kind() {
        return "quotes";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                QUOTE,
                QUOTE.ID,
                QUOTE.FOLDED,
                QuoteSearch::number,
                QUOTE.DELETED_AT
                        .isNull()
                        .and(QUOTE.DEAL.in(DSL.select(DEAL.ID).from(DEAL).where(DealSight.of(viewer.visibility())))),
                QUOTE.join(DEAL).on(DEAL.ID.eq(QUOTE.DEAL)),
                QUOTE.NUMBER,
                QUOTE.NUMBER,
                DEAL.NAME,
                DEAL.NAME);
    }

    private static Condition number(SearchWords words) {
        return QUOTE.NUMBER.in(words.text(), words.text().toUpperCase(Locale.ROOT));
    }
}
