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
                select d.id::text from selling.deal d
                join lateral (select distinct on (field) field, new_value from platform.field_change f
                              where f.object = 'deal' and f.record_id = d.id and f.field in ('name', 'amount', 'owner')
                              order by field, f.id desc) as latest on true
                where latest.new_value is distinct from case latest.field
                  when 'name' then d.name when 'amount' then d.amount_minor::text else d.owner_position::text end
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
                      else coalesce(l.priced, 0) > 0 end
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
