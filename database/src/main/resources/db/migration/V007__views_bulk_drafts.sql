-- Saved views of lists, unsent text, and what a bulk edit came to.
set lock_timeout = '5s';

create table platform.saved_view (
    id uuid primary key default uuidv7(),
    version bigint not null default 1,
    object text not null,
    name text not null check (length(name) between 1 and 60),
    filter text not null,
    sort text not null,
    columns text[] not null,
    frozen smallint not null default 1 check (frozen between 0 and 5), -- columns that stay when the table is moved sideways
    widths jsonb not null default '{}', -- column → pixels, where they were changed
    layout text not null check (layout in ('list', 'board', 'calendar', 'map')),
    group_by text,
    owner uuid not null references platform.user_account,
    scope text not null check (scope in ('private', 'team', 'all')),
    team uuid, -- position whose subtree has the view; of structure, so without a key
    rank integer not null,
    created_at timestamptz not null,
    check ((scope = 'team') = (team is not null))
);
create index saved_view_object_idx on platform.saved_view (object, rank); -- tabs above a list

create table platform.draft (
    user_account uuid not null references platform.user_account,
    key text not null check (length(key) between 1 and 200), -- which form and record
    body jsonb not null,
    at timestamptz not null,
    primary key (user_account, key)
);
create index draft_at_idx on platform.draft (at); -- those that are too old

alter table platform.change_set
    add column request uuid unique, -- the order that it carries out, so that a repeated job finds what it did before
    add column outcome jsonb; -- what was refused, for the one who asked
create index change_set_by_idx on platform.change_set (by, at desc); -- history of my changes
