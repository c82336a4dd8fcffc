package io.sternik.app.selling.accounts;

import io.sternik.app.platform.history.Belongings;
import io.sternik.app.platform.history.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * What happens with a customer belongs to the customer: contacts, deals, activities, documents, payments; and to a prospect what its conversion
 * made. An invoice with a number of our own belongs to nobody: numbers have no gaps.
 */
@Component
class CustomerBelongings implements Belongings {

    private static final String FIND = """
            with given (id) as (select unnest({0}))
            select 'contact' as object, c.id, c.deleted_at is null as shown from selling.contact c where c.account in (table given)
            union
            select 'deal', d.id, d.deleted_at is null from selling.deal d where d.account in (table given)
            union
            select 'activity', a.id, a.deleted_at is null from selling.activity a
            where a.account in (table given) or a.contact in (table given) or a.deal in (table given)
            union
            select 'quote', q.id, q.deleted_at is null from selling.quote q where q.deal in (table given)
            union
            select 'order', o.id, o.deleted_at is null from selling.sales_order o
            where o.account in (table given) or o.deal in (table given) or o.quote in (table given)
            union
            select 'invoice', i.id, i.deleted_at is null from selling.invoice i
            where i.source = 'import' and (i.account in (table given) or i.sales_order in (table given))
            union
            select 'payment', p.id, p.deleted_at is null from selling.payment p where p.account in (table given)
            union
            select made.object, made.id, true from selling.prospect p
            cross join lateral (values ('account', case when p.made_account then p.converted_account end),
                                       ('contact', case when p.made_contact then p.converted_contact end),
                                       ('deal', p.converted_deal)) made (object, id)
            where p.id in (table given) and made.id is not null
            """;

    private final DSLContext sql;

    CustomerBelongings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> of(Collection<UUID> records) {
        return sql.fetch(FIND, DSL.val(records.toArray(UUID[]::new), SQLDataType.UUID.array()))
                .map(row -> new Belonging(
                        new RecordRef(row.get("object", String.class), row.get("id", UUID.class)),
                        row.get("shown", Boolean.class)));
    }
}
