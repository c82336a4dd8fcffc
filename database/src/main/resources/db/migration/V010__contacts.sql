-- Contacts: people at accounts, with the dates of their jobs and the ways to reach them.
set local lock_timeout = '3s';

create table selling.contact (
    id uuid primary key default uuidv7(),
    external_id text,
    given text not null default '',
    family text not null default '',
    name text not null generated always as (btrim(given || ' ' || family)) stored,
    sort_name text not null generated always as (btrim(family || ' ' || given)) stored,
    title text, -- what the person does: "kierownik zakupów"
    folded text not null generated always as (platform.fold(given || ' ' || family || ' ' || given || ' ' || coalesce(title, ''))) stored,
    language text check (language in ('pl', 'en')),
    account uuid references selling.account, -- copy of today from account_contact: the job that has lasted longest
    linked boolean not null default false, -- whether account_contact has any row, of whatever date
    maker_position uuid references structure.position, -- who made it, and sees it as long as it is not linked
    custom jsonb not null default '{}',
    source text not null default 'hand' check (source in ('hand', 'import', 'demo')),
    version bigint not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz,
    check (btrim(given || family) <> '')
);
create unique index contact_external_id_key on selling.contact (external_id) where deleted_at is null;
create index contact_name_idx on selling.contact (sort_name, id) where deleted_at is null; -- contacts list, default order
create index contact_account_idx on selling.contact (account); -- contacts list of an account
create index contact_maker_idx on selling.contact (maker_position) where not linked; -- contacts without an account, for their maker
create index contact_folded_idx on selling.contact using gin (folded public.gin_trgm_ops); -- contacts list, name contains; search

-- A person may serve several accounts, and leaves one for another without losing what was.
create table selling.account_contact (
    id uuid not null unique default uuidv7(),
    account uuid not null references selling.account,
    contact uuid not null references selling.contact,
    role text check (role in
        ('decision_maker', 'economic_buyer', 'champion', 'user', 'technical', 'finance', 'blocker', 'other')),
    valid_during daterange not null,
    constraint account_contact_key primary key (account, contact, valid_during without overlaps) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index account_contact_contact_idx on selling.account_contact (contact); -- accounts of a contact
create index account_contact_account_idx on selling.account_contact (account) include (contact); -- contacts in sight

-- The number or address as people read it, and the key by which it is found again: E.164 digits, or the address in lower case.
create table selling.contact_point (
    contact uuid not null references selling.contact,
    kind text not null check (kind in ('phone', 'mail')),
    rank smallint not null check (rank >= 1), -- 1 is the primary one
    value text not null check (btrim(value) <> ''),
    address_key text not null check (btrim(address_key) <> ''),
    primary key (contact, kind, rank),
    unique (contact, kind, address_key) deferrable initially deferred
);
create index contact_point_key_idx on selling.contact_point (kind, address_key text_pattern_ops); -- who is it that calls; search

alter table selling.deal add column contact uuid references selling.contact;
create index deal_contact_idx on selling.deal (contact, owner_position) where contact is not null and deleted_at is null; -- deals of a contact
