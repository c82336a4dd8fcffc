package io.sternik.app.consent;

import io.sternik.app.platform.verify.QueryRule;
import io.sternik.app.platform.verify.VerifyRule;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold of consents, beside what their tables refuse by themselves. */
@Configuration(proxyBeanMethods = false)
class ConsentRules {

    @Bean
    VerifyRule stateFollowsStatements(DSLContext sql) {
        return new QueryRule(sql, "consent.state-follows", """
                with last as (
                  select distinct on (subject, channel, purpose) id, subject,
                         coalesce(channel, 'all') as channel, coalesce(purpose, 'all') as purpose
                  from consent.consent_event e where not exists (select from consent.retraction r where r.event = e.id)
                  order by subject, channel, purpose, at desc, number desc)
                select coalesce(s.subject, l.subject)::text from last l
                full join consent.contact_state s on (s.subject, s.channel, s.purpose) = (l.subject, l.channel, l.purpose)
                where l.id is distinct from s.event
                """);
    }

    @Bean
    VerifyRule wordingOfItsDay(DSLContext sql) {
        return new QueryRule(sql, "consent.wording-of-its-day", """
                select e.id::text from consent.consent_event e join consent.wording w on w.id = e.wording
                where e.at < lower(w.valid_during)::timestamptz - interval '1 day'
                   or e.at > upper(w.valid_during)::timestamptz + interval '1 day'
                """);
    }

    /** A permit that rested on a consent was used before anybody noted that it was taken back. */
    @Bean
    VerifyRule contactsStood(DSLContext sql) {
        return new QueryRule(sql, "consent.contacts-stood", """
                select p.id::text from consent.permit p join consent.consent_event given on given.id = p.event
                where p.used_at is not null and exists (
                  select from consent.consent_event back
                  where back.subject = given.subject and back.channel = given.channel and back.purpose = given.purpose
                    and back.kind in ('withdrawn', 'objected') and (back.at, back.number) > (given.at, given.number)
                    and back.noted_at < p.issued_at)
                """);
    }
}
