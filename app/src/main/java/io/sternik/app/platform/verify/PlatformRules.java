package io.sternik.app.platform.verify;

import io.sternik.app.platform.history.AuditChain;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold in the platform. */
@Configuration(proxyBeanMethods = false)
class PlatformRules {

    @Bean
    VerifyRule auditChain(AuditChain chain) {
        return new VerifyRule() {
            @Override
            public String code() {
                return "platform.audit-chain";
            }

            @Override
            public Broken check() {
                long link = chain.firstBroken();
                return link == 0 ? Broken.NOTHING : new Broken(1, List.of("link " + link));
            }
        };
    }

    @Bean
    VerifyRule auditLinked(DSLContext sql) {
        return new QueryRule(sql, "platform.audit-linked", """
                select e.id::text from platform.audit_entry e
                where not exists (select from platform.audit_link l where l.entry = e.id)
                  and not exists (select from platform.audit_queue q where q.entry = e.id)
                """);
    }

    @Bean
    VerifyRule eventOrder(DSLContext sql) {
        return new QueryRule(sql, "platform.event-order", """
                select later.event::text from platform.event_delivery later
                join platform.event_delivery earlier on earlier.listener = later.listener
                  and earlier.subject = later.subject and earlier.place < later.place
                where later.state = 'heard' and earlier.state in ('waiting', 'parked')
                """);
    }

    @Bean
    VerifyRule importParts(DSLContext sql) {
        return new QueryRule(sql, "platform.import-parts", """
                select job.id::text from platform.import_job job
                where job.state = 'committed' and exists (select from platform.import_part part where part.import = job.id)
                """);
    }
}
