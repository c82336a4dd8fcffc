package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.INVOICE;

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
import io.sternik.app.selling.invoices.InvoiceView.InvoiceKind;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceRow;
import io.sternik.app.selling.invoices.InvoiceView.InvoiceStanding;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of invoices can be asked. */
@Component
class InvoiceList implements ListCatalogue {

    private static final Field<Long> OPEN = INVOICE.GROSS_MINOR.minus(INVOICE.PAID_MINOR);

    private final CompanyTime time;

    InvoiceList(CompanyTime time) {
        this.time = time;
    }

    ListSource<InvoiceRow> source() {
        LocalDate today = time.today();
        Owner.Directory owner = new Owner.Directory(today, "owner");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                INVOICE.ID,
                INVOICE.VERSION,
                INVOICE.NUMBER,
                INVOICE.KIND,
                INVOICE.GROSS_MINOR,
                INVOICE.PAID_MINOR,
                INVOICE.CURRENCY,
                INVOICE.ISSUED_ON,
                INVOICE.DUE_ON,
                INVOICE.SOURCE,
                ACCOUNT.ID,
                ACCOUNT.NAME));
        columns.addAll(owner.columns());
        Map<String, Field<Long>> totals = new LinkedHashMap<>();
        totals.put("amount", INVOICE.GROSS_MINOR);
        totals.put("open", OPEN);
        return new ListSource<>(
                descriptor(owner, today),
                columns,
                from(owner),
                InvoiceStore::visible,
                row -> row(row, today),
                totals,
                INVOICE.CURRENCY,
                INVOICE);
    }

    private static Table<?> from(Owner.Directory owner) {
        return INVOICE.leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(INVOICE.ACCOUNT))
                .leftJoin(owner.table())
                .on(owner.position().eq(INVOICE.OWNER_POSITION));
    }

    private static InvoiceRow row(Record row, LocalDate today) {
        long open = row.get(INVOICE.GROSS_MINOR) - row.get(INVOICE.PAID_MINOR);
        String currency = row.get(INVOICE.CURRENCY);
        return new InvoiceRow(
                row.get(INVOICE.ID),
                row.get(INVOICE.VERSION),
                row.get(INVOICE.NUMBER),
                InvoiceKind.ofCode(row.get(INVOICE.KIND)),
                InvoiceStanding.of(open, row.get(INVOICE.DUE_ON), today),
                Ref.proper(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Money.ofMinor(row.get(INVOICE.GROSS_MINOR), currency),
                Money.ofMinor(open, currency),
                row.get(INVOICE.ISSUED_ON),
                row.get(INVOICE.DUE_ON),
                DocumentSource.ofCode(row.get(INVOICE.SOURCE)),
                Owner.read(row));
    }

    private static Field<String> standing(LocalDate today) {
        return DSL.when(OPEN.le(0L), DSL.inline("paid"))
                .when(INVOICE.DUE_ON.lt(DSL.inline(today)), DSL.inline("overdue"))
                .otherwise(DSL.inline("open"));
    }

    private static ListDescriptor descriptor(Owner.Directory owner, LocalDate today) {
        return new ListDescriptor(
                "invoices",
                INVOICE.ID,
                List.of(
                        ListField.of("name", FieldType.TEXT, INVOICE.NUMBER),
                        ListField.options("kind", INVOICE.KIND, kinds()),
                        ListField.ref("account", FieldType.REF, INVOICE.ACCOUNT, ACCOUNT.NAME),
                        ListField.options("state", standing(today), standings()),
                        ListField.of("amount", FieldType.MONEY, INVOICE.GROSS_MINOR),
                        ListField.of("open", FieldType.MONEY, OPEN),
                        ListField.of("issuedOn", FieldType.DATE, INVOICE.ISSUED_ON),
                        ListField.options("source", INVOICE.SOURCE, DocumentSource.options()),
                        ListField.of("dueOn", FieldType.DATE, INVOICE.DUE_ON),
                        ListField.ref("owner", FieldType.OWNER, INVOICE.OWNER_POSITION, owner.name())),
                "-issuedOn",
                List.of("name", "account", "state", "amount", "open", "dueOn", "owner"),
                new ListRoles("name", "state", "amount", List.of("dueOn", "issuedOn"), "owner", null));
    }

    private static List<ListField.Option> kinds() {
        return List.of(
                ListField.option("invoice", new Text("faktura", "invoice")),
                ListField.option("correction", new Text("korekta", "correction")),
                ListField.option("advance", new Text("zaliczkowa", "advance")),
                ListField.option("pro_forma", new Text("pro forma", "pro forma")));
    }

    private static List<ListField.Option> standings() {
        return List.of(
                ListField.option("open", new Text("do zapłaty", "to pay")),
                ListField.option("overdue", new Text("po terminie", "overdue")),
                ListField.option("paid", new Text("zapłacona", "paid")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("invoices", SellingRights.READ, _ -> source()));
    }
}
