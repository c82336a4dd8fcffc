package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldColumns;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SellingRights;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of accounts can be asked. */
@Component
class AccountList implements ListCatalogue {

    /** The kind as addresses name it. */
    static final String OBJECT = "accounts";

    private final Company company;
    private final CompanyTime time;
    private final CustomFields custom;

    AccountList(Company company, CompanyTime time, CustomFields custom) {
        this.company = company;
        this.time = time;
        this.custom = custom;
    }

    ListSource<AccountRow> source(Visibility visibility) {
        AccountQueries accounts = new AccountQueries(time.today(), visibility);
        return new ListSource<>(
                descriptor(accounts),
                accounts.columns(currency()),
                accounts.from(),
                AccountQueries::visible,
                this::row,
                Map.of(),
                DSL.inline(currency()),
                ACCOUNT);
    }

    private String currency() {
        return company.currency().getCurrencyCode();
    }

    private ListDescriptor descriptor(AccountQueries accounts) {
        List<ListField> fields = new ArrayList<>(List.of(
                ListField.text("name", ACCOUNT.NAME, ACCOUNT.FOLDED),
                ListField.of("sector", FieldType.TEXT, ACCOUNT.SECTOR),
                ListField.of("country", FieldType.TEXT, accounts.told(ACCOUNT.COUNTRY)),
                ListField.of("town", FieldType.TEXT, ACCOUNT.TOWN),
                ListField.ref(
                        "owner",
                        FieldType.OWNER,
                        ACCOUNT.OWNER_POSITION,
                        accounts.owner().name()),
                ListField.ref(
                        "parent",
                        FieldType.REF,
                        accounts.told(ACCOUNT.PARENT),
                        accounts.told(AccountQueries.parentName())),
                ListField.ref(
                        "priceBook",
                        FieldType.REF,
                        accounts.told(ACCOUNT.PRICE_BOOK),
                        accounts.told(AccountQueries.priceBookName())),
                ListField.options("status", ACCOUNT.STATUS, statuses()),
                ListField.of("nip", FieldType.TEXT, accounts.told(ACCOUNT.NIP)),
                ListField.of("externalId", FieldType.TEXT, accounts.told(ACCOUNT.EXTERNAL_ID))));
        fields.addAll(FieldColumns.of(custom.of(OBJECT), ACCOUNT.CUSTOM, column -> accounts.told(column)));
        return new ListDescriptor(
                OBJECT,
                ACCOUNT.ID,
                fields,
                "name",
                List.of("name", "sector", "town", "owner", "openDeals", "wonValue"),
                new ListRoles(
                        "name",
                        "status",
                        null,
                        List.of(),
                        "owner",
                        new ListRoles.Place("town", ACCOUNT.LAT, ACCOUNT.LON),
                        "status"));
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of(OBJECT, SellingRights.READ, viewer -> source(viewer.visibility())));
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("active", new Text("aktywny", "active")),
                ListField.option("dormant", new Text("uśpiony", "dormant")),
                ListField.option("closed", new Text("zamknięty", "closed")));
    }

    /** A viewer who sees the head only gets no identifiers, no owner's figures and no money. */
    AccountRow row(Record row) {
        boolean whole = Boolean.TRUE.equals(row.get("whole", Boolean.class));
        Long won = row.get("won_minor", Long.class);
        return new AccountRow(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.VERSION),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.KIND),
                whole ? row.get(ACCOUNT.EXTERNAL_ID) : null,
                whole ? row.get(ACCOUNT.NIP) : null,
                whole ? row.get(ACCOUNT.COUNTRY) : null,
                row.get(ACCOUNT.TOWN),
                row.get(ACCOUNT.SECTOR),
                row.get(ACCOUNT.STATUS),
                whole ? AccountQueries.parent(row) : null,
                whole ? AccountQueries.priceBook(row) : null,
                Owner.read(row),
                !whole,
                row.get("open_deals", Long.class),
                won == null ? null : Money.ofMinor(won, currency()),
                whole ? CustomValues.of(row.get(ACCOUNT.CUSTOM)).values() : Map.of(),
                row.get(ACCOUNT.SOURCE));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(descriptor(new AccountQueries(time.today(), NO_SIGHT)));
    }

    private static final Visibility NO_SIGHT = Visibility.nothing();
}
