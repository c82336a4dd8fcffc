-- Activities: what is planned and what was done with an account, a person, a deal. What happened is read from here and from the histories.
set local lock_timeout = '3s';

create table selling.activity (
    id uuid primary key default uuidv7(),
    external_id text,
    kind text not null check (kind in ('call', 'meeting', 'visit', 'mail', 'task', 'note')),
    state text not null check (state in ('planned', 'done', 'cancelled', 'missed')),
    starts_at timestamptz,
    duration_minutes integer check (duration_minutes between 1 and 1440),
    due_on date,
    day date, -- business date on which it stands in a calendar: of the start, else of the due date, else of the end
    ended_at timestamptz, -- when it was done, cancelled or missed; nothing while it is planned
    subject text not null check (btrim(subject) <> ''),
    body text,
    outcome text,
    folded text not null generated always as (platform.fold(subject || ' ' || coalesce(body, '') || ' ' || coalesce(outcome, ''))) stored,
    owner_position uuid not null references structure.position,
    account uuid references selling.account,
    contact uuid references selling.contact,
    deal uuid references selling.deal,
    made_by uuid, -- a user of platform, which lies below: no foreign key
    source text not null default 'hand' check (source in ('hand', 'import', 'demo')),
    version bigint not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz,
    check ((state = 'planned') = (ended_at is null))
);
create unique index activity_external_id_key on selling.activity (external_id) where deleted_at is null;
create index activity_day_idx on selling.activity (day desc, id) where deleted_at is null; -- activities list, default order
create index activity_owner_idx on selling.activity (owner_position, day, id) where deleted_at is null and state = 'planned'; -- today, overdue
create index activity_owner_day_idx on selling.activity (owner_position, day desc, id) where deleted_at is null; -- activities of a subtree
create index activity_account_idx on selling.activity (account, ended_at desc, id desc) where deleted_at is null; -- timeline of an account
create index activity_contact_idx on selling.activity (contact, ended_at desc, id desc) where deleted_at is null; -- timeline of a contact
create index activity_deal_idx on selling.activity (deal, ended_at desc, id desc) where deleted_at is null; -- timeline of a deal
create index activity_folded_idx on selling.activity using gin (folded public.gin_trgm_ops); -- activities list, subject contains

-- What chapters above platform may read of it: who somebody is, and who changed which field.
create schema if not exists platform_views;
create view platform_views.user_name as
    select u.id, u.display_name as name from platform.user_account u;
create view platform_views.field_change as
    select f.id, f.object, f.record_id, f.field, f.old_value, f.new_value, f.version, f.at, f.by, f.source, f.change_set,
           s.undone_at
    from platform.field_change f left join platform.change_set s on s.id = f.change_set;
