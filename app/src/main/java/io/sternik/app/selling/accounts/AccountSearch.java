package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.search.SearchSource;
import io.sternik.app.platform.search.SearchWords;
import io.sternik.app.platform.search.Searchable;
import io.sternik.app.selling.SellingRights;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Accounts by name, town, tax number or number. Whoever sees the head only does not find it by a number that the head does not show. */
@Component
class AccountSearch implements Searchable {

    private final CustomFields custom;

    AccountSearch(CustomFields custom) {
        this.custom = custom;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public String permission() {
        return SellingRights.READ;
    }

    @Override
    public SearchSource source(Viewer viewer) {
        Visibility visibility = viewer.visibility();
        return new SearchSource(
                        ACCOUNT,
                        ACCOUNT.ID,
                        ACCOUNT.FOLDED,
                        words -> visibility.owns(ACCOUNT.OWNER_POSITION).and(number(words)),
                        AccountQueries.visible(visibility),
                        ACCOUNT,
                        ACCOUNT.NAME,
                        ACCOUNT.NAME,
                        ACCOUNT.TOWN,
                        ACCOUNT.TOWN)
                .alsoBy(
                        FieldColumns.searched(custom.of(AccountList.OBJECT), ACCOUNT.CUSTOM),
                        visibility.owns(ACCOUNT.OWNER_POSITION));
    }

    private static Condition number(SearchWords words) {
        Condition code = ACCOUNT.EXTERNAL_ID.in(words.text(), words.text().toUpperCase(Locale.ROOT));
        return words.numbers().stream()
                .map(digits -> (Condition) ACCOUNT.NIP.like(digits + "%"))
                .reduce(code, DSL::or);
    }
}
