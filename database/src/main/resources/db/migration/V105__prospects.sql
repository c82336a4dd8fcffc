-- Prospects: people and firms that are no customers yet, how far they are, and what they became.
set local lock_timeout = '5s';

create table selling.prospect (
    id uuid primary key default uuidv7(),
    external_id text,
    name text not null check (btrim(name) <> ''), -- who is spoken to
    company text,
    mail text,
    mail_key text generated always as (lower(mail)) stored, -- by which the address is found again
    phone text, -- in international form
    phone_key text generated always as (regexp_replace(phone, '[^+0-9]', '', 'g')) stored, -- E.164
    town text,
    origin text, -- where we have it from, in words
    campaign_id uuid, -- of the marketing chapter, which lies above: no foreign key
    pipeline uuid references selling.pipeline, -- that a deal would go through and whose method judges; null for the first one
    owner_position uuid not null references structure.position,
    status text not null default 'new' check (status in ('new', 'working', 'qualified', 'disqualified', 'converted')),
    reason text check (reason in ('no_need', 'no_budget', 'no_contact', 'not_ours', 'competitor', 'duplicate', 'other')),
    reason_text text,
    note text,
    folded text not null generated always as (platform.fold(name || ' ' || coalesce(company, '') || ' ' || coalesce(town, ''))) stored,
    converted_account uuid references selling.account,
    converted_contact uuid references selling.contact,
    converted_deal uuid references selling.deal,
    converted_at timestamptz,
    made_account boolean not null default false, -- whether the conversion made the account, else it was picked
    made_contact boolean not null default false,
    source text not null default 'hand' check (source in ('hand', 'import', 'demo')),
    version bigint not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz,
    check ((status = 'disqualified') = (reason is not null)),
    check (reason_text is null or reason is not null)
);
create unique index prospect_external_id_key on selling.prospect (external_id) where deleted_at is null;
create index prospect_created_idx on selling.prospect (created_at desc nulls last, id) include (owner_position) where deleted_at is null; -- prospects list, default order, its count
create index prospect_status_idx on selling.prospect (status, created_at desc nulls last, id) include (owner_position) where deleted_at is null; -- prospects by status
create index prospect_owner_idx on selling.prospect (owner_position, created_at desc, id) where deleted_at is null; -- prospects of a subtree
create index prospect_folded_idx on selling.prospect using gin (folded public.gin_trgm_ops); -- prospects list, name contains; search
create index prospect_mail_idx on selling.prospect (mail_key text_pattern_ops) where deleted_at is null; -- search by address
create index prospect_phone_idx on selling.prospect (phone_key text_pattern_ops) where deleted_at is null; -- search by number
create index prospect_account_idx on selling.prospect (converted_account) where converted_account is not null; -- timeline of an account
create index prospect_contact_idx on selling.prospect (converted_contact) where converted_contact is not null; -- merging and undo of contacts
create index prospect_deal_idx on selling.prospect (converted_deal) where converted_deal is not null; -- timeline of a deal

alter table selling.activity add column prospect uuid references selling.prospect;
create index activity_prospect_idx on selling.activity (prospect, ended_at desc, id desc) where prospect is not null and deleted_at is null; -- timeline of a prospect

create index contact_point_host_idx on selling.contact_point (split_part(address_key, '@', 2)) where kind = 'mail'; -- who else writes from this firm
