-- Catalog: what is sold.
set lock_timeout = '5s';

create schema if not exists catalog;
create schema if not exists catalog_views;

create table catalog.product_line (
    id uuid primary key default uuidv7(),
    code text not null,
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    parent uuid references catalog.product_line,
    manager_position uuid, -- an id of structure, which stands beside: no foreign key
    version bigint not null default 1,
    deleted_at timestamptz
);
create unique index product_line_code_key on catalog.product_line (code) where deleted_at is null;

create table catalog.product (
    id uuid primary key default uuidv7(),
    code text not null,
    ean text,
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    folded text generated always as (platform.fold(code || ' ' || name_pl || ' ' || name_en)) stored,
    line uuid not null references catalog.product_line,
    unit text not null default 'pcs',
    status text not null default 'active' check (status in ('draft', 'active', 'withdrawn')),
    successor uuid references catalog.product,
    version bigint not null default 1,
    deleted_at timestamptz
);
create unique index product_code_key on catalog.product (code) where deleted_at is null;
create index product_name_idx on catalog.product (name_pl, id) where deleted_at is null; -- products list, default order
create index product_line_idx on catalog.product (line);
create index product_folded_idx on catalog.product using gin (folded public.gin_trgm_ops); -- products list, name contains

create table catalog.price_book (
    id uuid primary key default uuidv7(),
    code text not null unique,
    name_pl text not null,
    name_en text not null,
    currency char(3) not null,
    amounts text not null default 'net' check (amounts in ('net', 'gross')),
    version bigint not null default 1
);
create table catalog.price_entry (
    price_book uuid not null references catalog.price_book,
    product uuid not null references catalog.product,
    min_quantity integer not null default 1 check (min_quantity >= 1),
    valid_during daterange not null,
    price_minor bigint not null check (price_minor >= 0),
    per_quantity integer not null default 1 check (per_quantity in (1, 10, 100, 1000)),
    constraint price_entry_key primary key (price_book, product, min_quantity, valid_during without overlaps)
        deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index price_entry_product_idx on catalog.price_entry (product);

create view catalog_views.product as
    select p.id, p.code, p.name_pl, p.name_en, p.line, p.status, p.deleted_at is not null as deleted from catalog.product p;
create view catalog_views.product_line as
    select l.id, l.code, l.name_pl, l.name_en, l.parent from catalog.product_line l;
