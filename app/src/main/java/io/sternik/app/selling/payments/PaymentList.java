package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.PAYMENT;

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
import io.sternik.app.selling.payments.PaymentView.PaymentRow;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** What the list of payments can be asked. */
@Component
class PaymentList implements ListCatalogue {

    private static final Field<Long> UNALLOCATED = PAYMENT.AMOUNT_MINOR.minus(PAYMENT.ALLOCATED_MINOR);

    private final CompanyTime time;

    PaymentList(CompanyTime time) {
        this.time = time;
    }

    ListSource<PaymentRow> source() {
        Owner.Directory owner = new Owner.Directory(time.today(), "owner");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                PAYMENT.ID,
                PAYMENT.VERSION,
                PAYMENT.REFERENCE,
                PAYMENT.AMOUNT_MINOR,
                PAYMENT.ALLOCATED_MINOR,
                PAYMENT.CURRENCY,
                PAYMENT.PAID_ON,
                ACCOUNT.ID,
                ACCOUNT.NAME));
        columns.addAll(owner.columns());
        Map<String, Field<Long>> totals = new LinkedHashMap<>();
        totals.put("amount", PAYMENT.AMOUNT_MINOR);
        totals.put("unallocated", UNALLOCATED);
        return new ListSource<>(
                descriptor(owner),
                columns,
                from(owner),
                PaymentStore::visible,
                PaymentList::row,
                totals,
                PAYMENT.CURRENCY,
                PAYMENT);
    }

    private static Table<?> from(Owner.Directory owner) {
        return PAYMENT.leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PAYMENT.ACCOUNT))
                .leftJoin(owner.table())
                .on(owner.position().eq(PAYMENT.OWNER_POSITION));
    }

    private static PaymentRow row(Record row) {
        long amount = row.get(PAYMENT.AMOUNT_MINOR);
        String currency = row.get(PAYMENT.CURRENCY);
        return new PaymentRow(
                row.get(PAYMENT.ID),
                row.get(PAYMENT.VERSION),
                row.get(PAYMENT.REFERENCE),
                Ref.proper(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Money.ofMinor(amount, currency),
                Money.ofMinor(amount - row.get(PAYMENT.ALLOCATED_MINOR), currency),
                row.get(PAYMENT.PAID_ON),
                Owner.read(row));
    }

    private static ListDescriptor descriptor(Owner.Directory owner) {
        return new ListDescriptor(
                "payments",
                PAYMENT.ID,
                List.of(
                        ListField.of("name", FieldType.TEXT, PAYMENT.REFERENCE),
                        ListField.ref("account", FieldType.REF, PAYMENT.ACCOUNT, ACCOUNT.NAME),
                        ListField.of("amount", FieldType.MONEY, PAYMENT.AMOUNT_MINOR),
                        ListField.of("unallocated", FieldType.MONEY, UNALLOCATED),
                        ListField.of("paidOn", FieldType.DATE, PAYMENT.PAID_ON),
                        ListField.options("source", PAYMENT.SOURCE, DocumentSource.options()),
                        ListField.ref("owner", FieldType.OWNER, PAYMENT.OWNER_POSITION, owner.name())),
                "-paidOn",
                List.of("paidOn", "account", "name", "amount", "unallocated", "owner"),
                new ListRoles("name", null, "amount", List.of("paidOn"), "owner", null));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("payments", SellingRights.READ, _ -> source()));
    }
}
