package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.app.selling.orders.OrderView.OrderRow;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** What the list of orders can be asked. */
@Component
class OrderList implements ListCatalogue {

    private final CompanyTime time;

    OrderList(CompanyTime time) {
        this.time = time;
    }

    ListSource<OrderRow> source() {
        Owner.Directory owner = new Owner.Directory(time.today(), "owner");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                SALES_ORDER.ID,
                SALES_ORDER.VERSION,
                SALES_ORDER.NUMBER,
                SALES_ORDER.STATE,
                SALES_ORDER.NET_MINOR,
                SALES_ORDER.CURRENCY,
                SALES_ORDER.ORDERED_ON,
                ACCOUNT.ID,
                ACCOUNT.NAME,
                DEAL.ID,
                DEAL.NAME));
        columns.addAll(owner.columns());
        return new ListSource<>(
                descriptor(owner),
                columns,
                from(owner),
                OrderStore::visible,
                OrderList::row,
                Map.of("amount", SALES_ORDER.NET_MINOR),
                SALES_ORDER.CURRENCY,
                SALES_ORDER);
    }

    private static Table<?> from(Owner.Directory owner) {
        return SALES_ORDER
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(SALES_ORDER.ACCOUNT))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(SALES_ORDER.DEAL))
                .leftJoin(owner.table())
                .on(owner.position().eq(SALES_ORDER.OWNER_POSITION));
    }

    private static OrderRow row(Record row) {
        return new OrderRow(
                row.get(SALES_ORDER.ID),
                row.get(SALES_ORDER.VERSION),
                row.get(SALES_ORDER.NUMBER),
                OrderState.ofCode(row.get(SALES_ORDER.STATE)),
                Ref.proper(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Ref.named(row.get(DEAL.ID), row.get(DEAL.NAME)),
                Money.ofMinor(row.get(SALES_ORDER.NET_MINOR), row.get(SALES_ORDER.CURRENCY)),
                row.get(SALES_ORDER.ORDERED_ON),
                Owner.read(row));
    }

    private static ListDescriptor descriptor(Owner.Directory owner) {
        return new ListDescriptor(
                "orders",
                SALES_ORDER.ID,
                List.of(
                        ListField.of("name", FieldType.TEXT, SALES_ORDER.NUMBER),
                        ListField.ref("account", FieldType.REF, SALES_ORDER.ACCOUNT, ACCOUNT.NAME),
                        ListField.ref("deal", FieldType.REF, SALES_ORDER.DEAL, DEAL.NAME),
                        ListField.options("state", SALES_ORDER.STATE, states()),
                        ListField.of("amount", FieldType.MONEY, SALES_ORDER.NET_MINOR),
                        ListField.of("orderedOn", FieldType.DATE, SALES_ORDER.ORDERED_ON),
                        ListField.options("source", SALES_ORDER.SOURCE, DocumentSource.options()),
                        ListField.ref("owner", FieldType.OWNER, SALES_ORDER.OWNER_POSITION, owner.name())),
                "-orderedOn",
                List.of("name", "account", "deal", "state", "amount", "orderedOn", "owner"),
                new ListRoles("name", "state", "amount", List.of("orderedOn"), "owner", null));
    }

    private static List<ListField.Option> states() {
        return List.of(
                ListField.option("confirmed", new Text("do wydania", "to deliver")),
                ListField.option("part_delivered", new Text("wydane częściowo", "delivered in part")),
                ListField.option("delivered", new Text("wydane", "delivered")),
                ListField.option("cancelled", new Text("anulowane", "cancelled")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("orders", SellingRights.READ, _ -> source()));
    }
}
