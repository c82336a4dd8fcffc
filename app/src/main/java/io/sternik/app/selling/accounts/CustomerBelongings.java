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

    // A branch for each key: an alternative of keys would read whole tables.
    private static final String FIND = """
            with given (id) as (select unnest({0}))
            select 'contact' as object, r.id, r.deleted_at is null as shown from selling.contact r join given g on g.id = r.account
            union
            select 'deal', r.id, r.deleted_at is null from selling.deal r join given g on g.id = r.account
            union
            select 'activity', r.id, true from selling.activity r join given g on g.id = r.account where r.deleted_at is null
            union
            select 'activity', r.id, true from selling.activity r join given g on g.id = r.contact where r.deleted_at is null
            union
            select 'activity', r.id, true from selling.activity r join given g on g.id = r.deal where r.deleted_at is null
            union
            select 'activity', r.id, true from selling.activity r join given g on g.id = r.prospect where r.deleted_at is null
            union
            select 'activity', r.id, false from selling.activity r
            where r.deleted_at is not null
              and (r.account in (table given) or r.contact in (table given) or r.deal in (table given) or r.prospect in (table given))
            union
            select 'quote', r.id, r.deleted_at is null from selling.quote r join given g on g.id = r.deal
            union
            select 'order', r.id, r.deleted_at is null from selling.sales_order r join given g on g.id = r.account
            union
            select 'order', r.id, r.deleted_at is null from selling.sales_order r join given g on g.id = r.deal
            union
            select 'invoice', r.id, r.deleted_at is null from selling.invoice r join given g on g.id = r.account where r.source = 'import'
            union
            select 'payment', r.id, r.deleted_at is null from selling.payment r join given g on g.id = r.account
            union
            select made.object, made.id, true from selling.prospect p join given g on g.id = p.id
            cross join lateral (values ('account', case when p.made_account then p.converted_account end),
                                       ('contact', case when p.made_contact then p.converted_contact end),
                                       ('deal', p.converted_deal)) made (object, id)
            where made.id is not null
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
