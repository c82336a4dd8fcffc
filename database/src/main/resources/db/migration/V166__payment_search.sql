-- Payments are found by their reference, as orders and invoices are by their numbers.
set lock_timeout = '5s';

alter table selling.payment add column folded text generated always as (platform.fold(reference)) stored;
create index payment_folded_idx on selling.payment using gin (folded public.gin_trgm_ops); -- search, reference contains
