package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListRoles;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of quotes can be asked. */
@Component
class QuoteList implements ListCatalogue {

    private final CompanyTime time;

    QuoteList(CompanyTime time) {
        this.time = time;
    }

    ListSource<QuoteRow> source() {
        LocalDate today = time.today();
        Owner.Directory owner = new Owner.Directory(today, "owner");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                QUOTE.ID,
                QUOTE.VERSION,
                QUOTE.NUMBER,
                QUOTE.CURRENT,
                QUOTE_VERSION.STATE,
                QUOTE_VERSION.NET_MINOR,
                QUOTE_VERSION.CURRENCY,
                QUOTE_VERSION.DATED_ON,
                QUOTE_VERSION.VALID_UNTIL,
                QUOTE_VERSION.SENT_AT,
                QUOTE_VERSION.ANSWERED_AT,
                DEAL.ID,
                DEAL.NAME,
                ACCOUNT.ID,
                ACCOUNT.NAME));
        columns.addAll(owner.columns());
        return new ListSource<>(
                descriptor(owner, today),
                columns,
                from(owner),
                QuoteList::visible,
                row -> row(row, today),
                Map.of("amount", QUOTE_VERSION.NET_MINOR),
                QUOTE_VERSION.CURRENCY);
    }

    private static Table<?> from(Owner.Directory owner) {
        return QUOTE.join(QUOTE_VERSION)
                .on(QUOTE_VERSION.QUOTE.eq(QUOTE.ID), QUOTE_VERSION.NO.eq(QUOTE.CURRENT))
                .join(DEAL)
                .on(DEAL.ID.eq(QUOTE.DEAL))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEAL.ACCOUNT))
                .leftJoin(owner.table())
                .on(owner.position().eq(DEAL.OWNER_POSITION));
    }

    private static Condition visible(Visibility visibility) {
        return QUOTE.DELETED_AT.isNull().and(DealSight.of(visibility));
    }

    private static QuoteRow row(Record row, LocalDate today) {
        return new QuoteRow(
                row.get(QUOTE.ID),
                row.get(QUOTE.VERSION),
                row.get(QUOTE.NUMBER),
                row.get(QUOTE.CURRENT),
                QuoteState.on(today, row.get(QUOTE_VERSION.STATE), row.get(QUOTE_VERSION.VALID_UNTIL)),
                Ref.proper(row.get(DEAL.ID), row.get(DEAL.NAME)),
                Ref.named(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Money.ofMinor(row.get(QUOTE_VERSION.NET_MINOR), row.get(QUOTE_VERSION.CURRENCY)),
                row.get(QUOTE_VERSION.DATED_ON),
                row.get(QUOTE_VERSION.VALID_UNTIL),
                row.get(QUOTE_VERSION.SENT_AT),
                row.get(QUOTE_VERSION.ANSWERED_AT),
                Owner.read(row));
    }

    /** Kept as sent, a version whose last day is over has expired. */
    private static Field<String> state(LocalDate today) {
        return DSL.when(
                        QUOTE_VERSION.STATE.eq("sent").and(QUOTE_VERSION.VALID_UNTIL.lt(DSL.inline(today))),
                        DSL.inline("expired"))
                .otherwise(QUOTE_VERSION.STATE);
    }

    private static ListDescriptor descriptor(Owner.Directory owner, LocalDate today) {
        return new ListDescriptor(
                "quotes",
                QUOTE.ID,
                List.of(
                        ListField.of("name", FieldType.TEXT, QUOTE.NUMBER),
                        ListField.ref("deal", FieldType.REF, QUOTE.DEAL, DEAL.NAME),
                        ListField.ref("account", FieldType.REF, DEAL.ACCOUNT, ACCOUNT.NAME),
                        ListField.options("state", state(today), states()),
                        ListField.of("amount", FieldType.MONEY, QUOTE_VERSION.NET_MINOR),
                        ListField.ref("owner", FieldType.OWNER, DEAL.OWNER_POSITION, owner.name()),
                        ListField.of("madeAt", FieldType.INSTANT, QUOTE.MADE_AT),
                        ListField.of("datedOn", FieldType.DATE, QUOTE_VERSION.DATED_ON),
                        ListField.options("source", QUOTE.SOURCE, DocumentSource.options()),
                        ListField.of("validUntil", FieldType.DATE, QUOTE_VERSION.VALID_UNTIL),
                        ListField.of("sentAt", FieldType.INSTANT, QUOTE_VERSION.SENT_AT),
                        ListField.of("answeredAt", FieldType.INSTANT, QUOTE_VERSION.ANSWERED_AT)),
                "-madeAt",
                List.of("name", "account", "deal", "state", "amount", "validUntil", "owner"),
                new ListRoles("name", "state", "amount", List.of("validUntil", "datedOn"), "owner", null));
    }

    private static List<ListField.Option> states() {
        return List.of(
                ListField.option("draft", new Text("szkic", "draft")),
                ListField.option("to_approve", new Text("czeka na zgodę", "waits for approval")),
                ListField.option("approved", new Text("zgoda na rabat", "discount approved")),
                ListField.option("sent", new Text("u klienta", "with the customer")),
                ListField.option("accepted", new Text("przyjęta", "accepted")),
                ListField.option("rejected", new Text("odrzucona", "rejected")),
                ListField.option("expired", new Text("po terminie", "expired")),
                ListField.option("superseded", new Text("zastąpiona", "replaced")));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("quotes", SellingRights.READ, _ -> source()));
    }
}
