package io.sternik.app.selling.demo;

import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Documents of the demo company: quotes of open deals with lines, and for deals that were won an order, its delivery, the invoice as it came
 * from the accounting program, and the payment. The latest orders are not delivered yet; one invoice in twelve is not paid, one is paid late.
 */
@Component
class DemoDocuments implements DemoPart {

    /** Deals whose documents are made, with a figure that spreads them; it depends on the deal alone. */
    private static final String WON = """
            create temp table demo_won on commit drop as
            select d.id as deal, d.account, d.closed_position as owner, d.closed_on, d.amount_minor as net,
                   round(d.amount_minor * 0.23)::bigint as vat, a.name, a.nip, a.town, p.id as product, p.code,
                   coalesce(p.name_pl, 'Towar') as name_pl, coalesce(p.name_en, 'Goods') as name_en, coalesce(p.unit, 'pcs') as unit,
                   x.spread, (x.spread % 9 + 2) * 1000 as quantity, d.closed_on + x.spread % 7 as delivered_on,
                   case when d.closed_on + 8 > ?::date then 'confirmed'
                        when d.closed_on + 15 > ?::date then 'part_delivered' else 'delivered' end as state,
                   row_number() over (order by d.closed_on, d.external_id) as n
            from selling.deal d
            join selling.account a on a.id = d.account
            left join selling.deal_line l on l.deal = d.id and l.rank = 1
            left join catalog_views.product p on p.id = l.product
            cross join lateral (select abs(hashtext(d.external_id)) % 100000 as spread) x
            where d.status = 'won' and d.amount_minor > 0 and d.currency = 'PLN' and d.deleted_at is null
            """;

    private static final List<String> OF_WON = List.of("""
            insert into selling.sales_order (number, state, account, deal, owner_position, ordered_on, buyer_name, buyer_nip, buyer_town,
                                             currency, net_minor, vat_minor, gross_minor, made_at)
            select 'ZA/' || extract(year from closed_on) || '/' || n, state, account, deal, owner, closed_on, name, nip, town,
                   'PLN', net, vat, net + vat, (closed_on + time '12:00') at time zone ?
            from demo_won
            """, """
            insert into selling.order_line (sales_order, rank, product, code, name_pl, name_en, unit, quantity_thousandths,
                                            delivered_thousandths, invoiced_thousandths, net_minor, vat_kind, vat_rate_bp)
            select o.id, 1, w.product, w.code, w.name_pl, w.name_en, w.unit, w.quantity,
                   case w.state when 'delivered' then w.quantity when 'part_delivered' then w.quantity / 2000 * 1000 else 0 end,
                   case w.state when 'delivered' then w.quantity else 0 end, w.net, 'rate', 2300
            from demo_won w join selling.sales_order o on o.deal = w.deal
            """, """
            insert into selling.delivery (sales_order, no, delivered_on, at)
            select o.id, 1, w.delivered_on, (w.delivered_on + time '14:00') at time zone ?
            from demo_won w join selling.sales_order o on o.deal = w.deal where w.state <> 'confirmed'
            """, """
            insert into selling.delivery_line (delivery, rank, quantity_thousandths)
            select d.id, 1, l.delivered_thousandths
            from selling.delivery d join selling.order_line l on l.sales_order = d.sales_order
            """, """
            insert into selling.invoice (number, kind, source, account, sales_order, owner_position, issued_on, sold_on, due_on, buyer_name,
                                         buyer_nip, buyer_town, currency, net_minor, vat_minor, gross_minor, made_at)
            select 'FV/' || extract(year from w.delivered_on) || '/' || w.n, 'invoice', 'import', w.account, o.id, w.owner, w.delivered_on,
                   w.delivered_on, w.delivered_on + case w.spread % 3 when 0 then 30 else 14 end, w.name, w.nip, w.town, 'PLN', w.net, w.vat, w.net + w.vat,
                   (w.delivered_on + time '15:00') at time zone ?
            from demo_won w join selling.sales_order o on o.deal = w.deal where w.state = 'delivered'
            """, """
            insert into selling.invoice_line (invoice, rank, product, code, name_pl, name_en, unit, quantity_thousandths, net_minor,
                                              vat_kind, vat_rate_bp)
            select i.id, 1, l.product, l.code, l.name_pl, l.name_en, l.unit, l.quantity_thousandths, l.net_minor, 'rate', 2300
            from selling.invoice i join selling.order_line l on l.sales_order = i.sales_order
            """, """
            insert into selling.invoice_vat (invoice, vat_kind, vat_rate_bp, net_minor, vat_minor)
            select id, 'rate', 2300, net_minor, vat_minor from selling.invoice
            """);

    private static final List<String> OF_INVOICES = List.of("""
            create temp table demo_paid on commit drop as
            select i.id as invoice, uuidv7() as payment, i.account, i.owner_position, i.number, i.gross_minor,
                   case w.spread % 12 when 1 then i.due_on + 10 + w.spread % 20 else i.due_on - w.spread % 5 end as paid_on
            from demo_won w join selling.sales_order o on o.deal = w.deal join selling.invoice i on i.sales_order = o.id
            where w.spread % 12 <> 0
            """, """
            insert into selling.payment (id, account, owner_position, source, paid_on, amount_minor, currency, reference, allocated_minor, made_at)
            select payment, account, owner_position, 'import', paid_on, gross_minor, 'PLN', 'Zapłata za ' || number, gross_minor,
                   (paid_on + time '10:00') at time zone ?
            from demo_paid where paid_on <= ?::date
            """, """
            insert into selling.payment_allocation (payment, invoice, amount_minor)
            select payment, invoice, gross_minor from demo_paid where payment in (select id from selling.payment)
            """, """
            update selling.invoice i set paid_minor = a.amount_minor from selling.payment_allocation a where a.invoice = i.id
            """);

    private static final List<String> OF_QUOTES = List.of("""
            create temp table demo_quoted on commit drop as
            select uuidv7() as quote, d.id as deal, a.name, a.nip, a.town, c.name as person, x.spread,
                   least((d.last_touch_at at time zone ?)::date - 1, ?::date - x.spread % 20) as day,
                   row_number() over (order by d.external_id) as n, sum(l.net_minor)::bigint as net,
                   sum(round(l.price_minor::numeric * l.quantity_thousandths / (l.per_quantity * 1000)))::bigint as undiscounted
            from selling.deal d
            join selling.stage s on s.id = d.stage
            join selling.account a on a.id = d.account
            left join selling.contact c on c.id = d.contact
            join selling.deal_line l on l.deal = d.id
            cross join lateral (select abs(hashtext(d.external_id)) % 100000 as spread) x
            where d.status = 'open' and d.amount_source = 'lines' and s.rank >= 3 and d.last_touch_at is not null
            group by d.id, a.id, c.id, x.spread
            """, """
            insert into selling.quote (id, deal, number, made_at)
            select quote, deal, 'OF/' || extract(year from ?::date) || '/' || n, (day + time '11:00') at time zone ? from demo_quoted
            """, """
            insert into selling.quote_version (quote, no, state, language, dated_on, valid_until, terms, buyer_name, buyer_nip, buyer_town,
                                               buyer_person, currency, undiscounted_minor, net_minor, vat_minor, gross_minor, sent_at)
            select quote, 1, case when spread % 5 = 0 then 'draft' else 'sent' end, 'pl', day, day + 14 + spread % 17,
                   E'Dostawa w 7 dni roboczych\\nPłatność przelewem w 14 dni', name, nip, town, person, 'PLN', undiscounted, net,
                   round(net * 0.23)::bigint, net + round(net * 0.23)::bigint,
                   case when spread % 5 = 0 then null else (day + time '12:00') at time zone ? end
            from demo_quoted
            """, """
            insert into selling.quote_line (quote, no, rank, product, code, name_pl, name_en, quantity_thousandths, unit, price_minor,
                                            per_quantity, discount_bp, undiscounted_minor, net_minor, vat_class, vat_kind, vat_rate_bp,
                                            price_book, priced_on)
            select q.quote, 1, l.rank, l.product, p.code, coalesce(p.name_pl, l.name), coalesce(p.name_en, l.name), l.quantity_thousandths,
                   coalesce(l.unit, ''), l.price_minor, l.per_quantity, l.discount_bp,
                   round(l.price_minor::numeric * l.quantity_thousandths / (l.per_quantity * 1000)), l.net_minor, l.vat_class, 'rate', 2300,
                   l.price_book, l.priced_on
            from demo_quoted q join selling.deal_line l on l.deal = q.deal left join catalog_views.product p on p.id = l.product
            """, """
            insert into selling.quote_step (quote, no, kind, at)
            select quote, 1, 'made', (day + time '11:00') at time zone ? from demo_quoted
            union all
            select quote, 1, 'sent', (day + time '12:00') at time zone ? from demo_quoted where spread % 5 <> 0
            """);

    private final DSLContext sql;
    private final CompanyTime time;

    DemoDocuments(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public int rank() {
        return 60;
    }

    @Override
    public void fill(DemoRun run) {
        LocalDate anchor = run.plan().anchor();
        String zone = time.zone().getId();
        run(WON, zone, anchor);
        OF_WON.forEach(statement -> run(statement, zone, anchor));
        OF_INVOICES.forEach(statement -> run(statement, zone, anchor));
        OF_QUOTES.forEach(statement -> run(statement, zone, anchor));
        number("order", anchor, "select count(*) + 1 from demo_won");
        number("quote", anchor, "select count(*) + 1 from demo_quoted");
        run.progress("job.step.demo-deals", 1, 1);
    }

    /** The places of a statement are the anchor where a date is asked for, else the zone of the company. */
    private void run(String statement, String zone, LocalDate anchor) {
        List<Object> values = new ArrayList<>();
        for (int at = statement.indexOf('?'); at >= 0; at = statement.indexOf('?', at + 1)) {
            values.add(statement.startsWith("?::date", at) ? anchor : zone);
        }
        sql.execute(statement, values.toArray());
    }

    /** The next number of a series comes after those that were given. */
    private void number(String kind, LocalDate anchor, String next) {
        sql.execute(
                "update selling.number_series set year = ?, next = (" + next + ") where kind = ?",
                anchor.getYear(),
                kind);
    }
}
