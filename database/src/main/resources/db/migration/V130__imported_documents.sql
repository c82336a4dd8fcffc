-- What comes from files beside what Sternik makes: numbers of both stand apart, and each is known again.
set local lock_timeout = '5s';

alter table selling.payment add column external_id text; -- its number in the source, or a name made from its row
create unique index payment_external_id_key on selling.payment (external_id) where deleted_at is null;

alter table selling.quote
    add column source text not null default 'own' check (source in ('own', 'import')),
    drop constraint quote_number_key,
    add constraint quote_number_key unique (source, number);

-- What was ordered, invoiced and paid in a period, by whoever sold it.
create index sales_order_result_idx on selling.sales_order (ordered_on)
    include (currency, owner_position, net_minor, state) where deleted_at is null;
create index invoice_result_idx on selling.invoice (issued_on)
    include (currency, owner_position, kind, net_minor) where deleted_at is null;
create index payment_result_idx on selling.payment (paid_on)
    include (currency, owner_position, amount_minor) where deleted_at is null;
