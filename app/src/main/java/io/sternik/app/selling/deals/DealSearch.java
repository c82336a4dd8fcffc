package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.SellingRights;
import java.util.Locale;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Deals by their name or number, told apart by their account. */
@Component
class DealSearch implements Searchable {

    private final CustomFields custom;

    DealSearch(CustomFields custom) {
        this.custom = custom;
    }

    @Override
    public String kind() {
        return "deals";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        return new SearchSource(
                        DEAL,
                        DEAL.ID,
                        DEAL.FOLDED,
                        DealSearch::number,
                        DealSight.of(viewer.visibility()),
                        DEAL.leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(DEAL.ACCOUNT)),
                        DEAL.NAME,
                        DEAL.NAME,
                        ACCOUNT.NAME,
                        ACCOUNT.NAME)
                .alsoBy(FieldColumns.searched(custom.of(DealList.OBJECT), DEAL.CUSTOM));
    }

    private static Condition number(SearchWords words) {
        return DEAL.EXTERNAL_ID.in(words.text(), words.text().toUpperCase(Locale.ROOT));
    }
}
