-- How products are taxed, by classes whose rates change over time, and how much may be taken off by whom.
set local lock_timeout = '5s';

alter table catalog.product
    add column vat_class text not null default 'standard'
        check (vat_class in ('standard', 'reduced', 'low', 'zero', 'exempt', 'reverse'));

create table catalog.vat_rate (
    class text not null check (class in ('standard', 'reduced', 'low', 'zero', 'exempt', 'reverse')),
    country char(2) not null,
    valid_during daterange not null,
    kind text not null check (kind in ('rate', 'exempt', 'reverse')),
    rate_bp integer not null default 0 check (rate_bp between 0 and 10000),
    constraint vat_rate_key primary key (class, country, valid_during without overlaps),
    check (kind = 'rate' or rate_bp = 0),
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
insert into catalog.vat_rate (class, country, valid_during, kind, rate_bp) values
    ('standard', 'PL', '[2011-01-01,)', 'rate', 2300),
    ('reduced', 'PL', '[2011-01-01,)', 'rate', 800),
    ('low', 'PL', '[2011-01-01,)', 'rate', 500),
    ('zero', 'PL', '[2011-01-01,)', 'rate', 0),
    ('exempt', 'PL', '[2011-01-01,)', 'exempt', 0),
    ('reverse', 'PL', '[2011-01-01,)', 'reverse', 0);

create table catalog.discount_limit (
    line uuid not null references catalog.product_line,
    role text not null,
    valid_during daterange not null,
    max_bp integer not null check (max_bp between 0 and 10000),
    constraint discount_limit_key primary key (line, role, valid_during without overlaps) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);

create or replace view catalog_views.product as
    select p.id, p.code, p.name_pl, p.name_en, p.line, p.status, p.deleted_at is not null as deleted, p.unit, p.vat_class
    from catalog.product p;
create view catalog_views.price_book as
    select b.id, b.code, b.name_pl, b.name_en, b.currency, b.deleted_at is not null as deleted from catalog.price_book b;
