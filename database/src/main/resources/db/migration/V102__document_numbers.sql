-- Documents are found by their numbers from everywhere.
set local lock_timeout = '5s';

alter table selling.quote add column folded text generated always as (platform.fold(number)) stored;
alter table selling.sales_order add column folded text generated always as (platform.fold(number)) stored;
alter table selling.invoice add column folded text generated always as (platform.fold(number)) stored;
create index quote_folded_idx on selling.quote using gin (folded public.gin_trgm_ops); -- search, number contains
create index sales_order_folded_idx on selling.sales_order using gin (folded public.gin_trgm_ops); -- search, number contains
create index invoice_folded_idx on selling.invoice using gin (folded public.gin_trgm_ops); -- search, number contains
