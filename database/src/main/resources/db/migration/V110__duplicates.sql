-- What people said of two records that look alike. The two stand without foreign keys: a record that is gone is in no pair, and its decision harms nobody.
set local lock_timeout = '3s';

create table selling.duplicate_decision (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('account', 'contact')),
    one uuid not null,
    other uuid not null,
    verdict text not null check (verdict in ('distinct', 'related')),
    decided_at timestamptz not null,
    version bigint not null default 1,
    deleted_at timestamptz,
    check (one < other)
);
create unique index duplicate_decision_key on selling.duplicate_decision (kind, one, other) where deleted_at is null; -- pairs that are settled
