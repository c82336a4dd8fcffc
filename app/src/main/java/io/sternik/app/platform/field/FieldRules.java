package io.sternik.app.platform.field;

import io.sternik.app.platform.verify.QueryRule;
import io.sternik.app.platform.verify.VerifyRule;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold of own fields. */
@Configuration(proxyBeanMethods = false)
class FieldRules {

    /** Every value belongs to a field and is one that its type can have. */
    @Bean
    VerifyRule customValuesFit(DSLContext sql, List<FieldHolder> holders) {
        String query = holders.stream()
                .map(holder -> """
                        select record.id::text from %s record cross join lateral jsonb_each(record.custom) as held(code, value)
                        left join platform.custom_field f on f.object = '%s' and f.code = held.code
                        where not coalesce(platform.custom_fits(f.type, f.options, held.value), false)
                        """.formatted(holder.table(), holder.object()))
                .collect(Collectors.joining(" union all "));
        return new QueryRule(sql, "platform.custom-values", query);
    }
}
