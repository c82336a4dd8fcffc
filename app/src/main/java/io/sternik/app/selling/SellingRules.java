package io.sternik.app.selling;

import io.sternik.app.platform.verify.QueryRule;
import io.sternik.app.platform.verify.VerifyRule;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold in selling, beside what its tables refuse by themselves. */
@Configuration(proxyBeanMethods = false)
class SellingRules {

    @Bean
    VerifyRule stageTrail(DSLContext sql) {
        return new QueryRule(sql, "selling.stage-trail", """
                select d.id::text from selling.deal d
                left join lateral (select to_stage from selling.stage_change c where c.deal = d.id
                                   order by at desc, id desc limit 1) as latest on true
                where latest.to_stage is distinct from d.stage
                """);
    }

    @Bean
    VerifyRule stepsFollow(DSLContext sql) {
        return new QueryRule(sql, "selling.steps-follow", """
                select deal::text from (
                  select deal, from_stage, lag(to_stage) over (partition by deal order by at, id) as before,
                         row_number() over (partition by deal order by at, id) as step
                  from selling.stage_change) steps
                where step > 1 and from_stage is distinct from before
                """);
    }

    @Bean
    VerifyRule statusOfStage(DSLContext sql) {
        return new QueryRule(sql, "selling.status-of-stage", """
                select d.id::text from selling.deal d join selling.stage s on s.id = d.stage
                where d.status <> s.kind or d.pipeline <> s.pipeline
                """);
    }

    @Bean
    VerifyRule lastFieldChange(DSLContext sql) {
        return new QueryRule(sql, "selling.field-trail", """
                select d.id::text || ' ' || latest.field from selling.deal d
                join lateral (select distinct on (field) field, new_value from platform.field_change f
                              where f.object = 'deal' and f.record_id = d.id
                              order by field, f.at desc, f.id desc) as latest on true
                where latest.new_value is distinct from case latest.field
                  when 'name' then d.name when 'account' then d.account::text when 'contact' then d.contact::text
                  when 'amount' then d.amount_minor::text when 'currency' then d.currency
                  when 'amountSource' then d.amount_source when 'owner' then d.owner_position::text
                  when 'openedOn' then d.opened_on::text when 'closeOn' then d.close_on::text
                  when 'closedOn' then d.closed_on::text when 'lostReason' then d.lost_reason::text
                  when 'stage' then d.stage::text when 'nextStep' then d.next_step
                  when 'nextStepOn' then d.next_step_on::text when 'snoozedUntil' then d.snoozed_until::text
                  when 'snoozeReason' then d.snooze_reason else latest.new_value end
                """);
    }

    @Bean
    VerifyRule rollup(DSLContext sql) {
        return new QueryRule(sql, "selling.board-sums", """
                with recounted as (
                  select d.owner_position, d.pipeline, d.stage, d.currency, count(*) as deals,
                         count(*) filter (where d.amount_minor is null) as unknown_amounts,
                         coalesce(sum(d.amount_minor), 0)::bigint as amount_minor
                  from selling.deal d where d.deleted_at is null
                  group by d.owner_position, d.pipeline, d.stage, d.currency),
                kept as (
                  select owner_position, pipeline, stage, currency, deals, unknown_amounts, amount_minor
                  from selling.deal_rollup where deals <> 0)
                select owner_position::text || ' ' || stage::text from (
                  (table recounted except table kept) union all (table kept except table recounted)) as differing
                """);
    }

    @Bean
    VerifyRule amountOfLines(DSLContext sql) {
        return new QueryRule(sql, "selling.amount-of-lines", """
                select d.id::text from selling.deal d
                left join (select deal, sum(net_minor) as net_minor, count(net_minor) as priced
                           from selling.deal_line group by deal) l on l.deal = d.id
                where case d.amount_source when 'lines' then d.amount_minor is distinct from l.net_minor
                      when 'quote' then not exists (
                        select from selling.quote q join selling.quote_version v on v.quote = q.id
                        where q.deal = d.id and v.state = 'accepted' and v.net_minor = d.amount_minor and v.currency = d.currency)
                      else coalesce(l.priced, 0) > 0 end
                """);
    }

    @Bean
    VerifyRule revenueShares(DSLContext sql) {
        return new QueryRule(sql, "selling.revenue-shares", """
                select deal::text from selling.deal_member where split_kind = 'revenue'
                group by deal having sum(split_bp) <> 10000
                """);
    }

    @Bean
    VerifyRule netOfLine(DSLContext sql) {
        return new QueryRule(sql, "selling.net-of-line", """
                select deal::text || ' ' || rank::text from selling.deal_line
                where net_minor <> round(price_minor::numeric * quantity_thousandths * (10000 - discount_bp)
                                         / (per_quantity::numeric * 10000000))
                """);
    }

    @Bean
    VerifyRule sumsOfQuote(DSLContext sql) {
        return new QueryRule(sql, "selling.sums-of-quote", """
                select v.quote::text || ' ' || v.no::text from selling.quote_version v
                left join (select quote, no, sum(net_minor) as net_minor, sum(undiscounted_minor) as undiscounted_minor
                           from selling.quote_line group by quote, no) l on l.quote = v.quote and l.no = v.no
                left join (select quote, no, sum(round(net_minor * vat_rate_bp::numeric / 10000)) as vat_minor
                           from (select quote, no, vat_kind, vat_rate_bp, sum(net_minor) as net_minor
                                 from selling.quote_line group by quote, no, vat_kind, vat_rate_bp) rates
                           group by quote, no) t on t.quote = v.quote and t.no = v.no
                where (v.net_minor, v.undiscounted_minor, v.vat_minor)
                      is distinct from (l.net_minor::bigint, l.undiscounted_minor::bigint, t.vat_minor::bigint)
                   or v.gross_minor <> v.net_minor + v.vat_minor
                """);
    }

    @Bean
    VerifyRule sumsOfInvoice(DSLContext sql) {
        return new QueryRule(sql, "selling.sums-of-invoice", """
                select i.id::text from selling.invoice i
                left join (select invoice, sum(net_minor) as net_minor, sum(vat_minor) as vat_minor
                           from selling.invoice_vat group by invoice) t on t.invoice = i.id
                left join (select invoice, sum(net_minor) as net_minor from selling.invoice_line group by invoice) l
                       on l.invoice = i.id
                where (i.net_minor, i.vat_minor) is distinct from (t.net_minor::bigint, t.vat_minor::bigint)
                   or l.net_minor is not null and l.net_minor <> i.net_minor
                """);
    }

    @Bean
    VerifyRule linesOfOrder(DSLContext sql) {
        return new QueryRule(sql, "selling.lines-of-order", """
                select o.id::text from selling.sales_order o
                left join (select sales_order, sum(net_minor) as net_minor from selling.order_line group by sales_order) l
                       on l.sales_order = o.id
                where l.net_minor is distinct from o.net_minor
                union all
                select l.sales_order::text from selling.order_line l
                left join (select d.sales_order, x.rank, sum(x.quantity_thousandths) as delivered
                           from selling.delivery d join selling.delivery_line x on x.delivery = d.id
                           group by d.sales_order, x.rank) s on s.sales_order = l.sales_order and s.rank = l.rank
                where l.delivered_thousandths <> coalesce(s.delivered, 0)
                """);
    }

    @Bean
    VerifyRule allocations(DSLContext sql) {
        return new QueryRule(sql, "selling.allocations", """
                select p.id::text from selling.payment p
                left join (select payment, sum(amount_minor) as allocated from selling.payment_allocation group by payment) a
                       on a.payment = p.id
                where p.allocated_minor <> coalesce(a.allocated, 0)
                union all
                select i.id::text from selling.invoice i
                left join (select invoice, sum(amount_minor) as paid from selling.payment_allocation group by invoice) a
                       on a.invoice = i.id
                where i.paid_minor <> coalesce(a.paid, 0)
                """);
    }

    @Bean
    VerifyRule ownerOfToday(DSLContext sql) {
        return new QueryRule(sql, "selling.one-owner-a-day", """
                select a.id::text from selling.account a
                where a.owner_position is not null
                  and not exists (select from selling.account_owner o where o.account = a.id)
                """);
    }

    @Bean
    VerifyRule answersOfKeptVersion(DSLContext sql) {
        return new QueryRule(sql, "selling.answers-of-kept-version", """
                select a.id::text from selling.framework_answer a
                join selling.framework_item i on i.id = a.item
                join selling.qualification q on q.subject_kind = a.subject_kind and q.subject = a.subject
                where i.framework <> q.framework and a.noted_at > q.kept_since
                """);
    }

    @Bean
    VerifyRule convertedPointsToWhatItBecame(DSLContext sql) {
        return new QueryRule(sql, "selling.converted-prospects", """
                select p.id::text from selling.prospect p
                where case p.status when 'converted'
                      then p.converted_account is null or p.converted_contact is null or p.converted_at is null
                      else num_nonnulls(p.converted_account, p.converted_contact, p.converted_deal, p.converted_at) > 0 end
                """);
    }

    @Bean
    VerifyRule qualificationSums(DSLContext sql) {
        return new QueryRule(sql, "selling.qualification-sums", """
                select q.subject::text from selling.qualification q
                cross join lateral (
                  select coalesce(sum(a.weight * a.score), 0) as earned, coalesce(sum(a.weight), 0) as answered
                  from selling.qualification_answer a
                  where a.subject = q.subject and a.subject_kind = q.subject_kind) as recounted
                where (q.earned, q.answered_weight) <> (recounted.earned, recounted.answered)
                   or q.possible_weight <> (select sum(weight) from selling.framework_item i where i.framework = q.framework)
                """);
    }
}
