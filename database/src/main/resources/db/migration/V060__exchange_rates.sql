-- What one unit of a currency is worth in another on a day, by kind of rate; and what a kind promises.
set local lock_timeout = '3s';

create table platform.rate_kind (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{0,30}$'),
    name_pl text not null,
    name_en text not null,
    holds_days smallint not null check (holds_days >= 0), -- working days after its own on which a rate still holds
    inverse boolean not null, -- whether it may be read the other way round, as one divided by it
    for_results boolean not null default false -- by this kind results convert other currencies
);
create unique index on platform.rate_kind (for_results) where for_results;
insert into platform.rate_kind (code, name_pl, name_en, holds_days, inverse, for_results) values
    ('nbp-a', 'średni NBP (tabela A)', 'NBP mid rate (table A)', 1, true, true),
    ('budget', 'budżetowy', 'budget', 262, false, false);

create table platform.exchange_rate (
    id uuid primary key default uuidv7(),
    version bigint not null default 1,
    kind text not null references platform.rate_kind,
    from_currency char(3) not null check (from_currency ~ '^[A-Z]{3}$'),
    to_currency char(3) not null check (to_currency ~ '^[A-Z]{3}$' and to_currency <> from_currency),
    valid_on date not null,
    rate numeric not null check (rate > 0 and rate < 1e10 and scale(rate) <= 10), -- units of to_currency for one of from_currency
    source text check (btrim(source) <> ''), -- where it was read: the number of a table, a decision
    deleted_at timestamptz
);
-- One rate a day; the newest one not after a day; the list by date.
create unique index exchange_rate_day on platform.exchange_rate (kind, from_currency, to_currency, valid_on) where deleted_at is null;
create index exchange_rate_list on platform.exchange_rate (valid_on, id) where deleted_at is null;
