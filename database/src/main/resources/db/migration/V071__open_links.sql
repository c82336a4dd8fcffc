-- Links that open one thing to whoever holds them, without a session. Only a hash of the token is kept.
set local lock_timeout = '3s';

create table platform.open_link (
    id uuid primary key default uuidv7(),
    token_hash bytea not null unique,
    purpose text not null check (purpose in ('password', 'results')),
    subject uuid references platform.user_account on delete cascade, -- whose password it sets
    content jsonb not null default '{}', -- what it shows, frozen when it was made
    title text not null default '',
    made_by uuid references platform.user_account on delete cascade,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    uses integer not null default 0,
    most_uses integer not null check (most_uses > 0),
    revoked_at timestamptz
);
create index open_link_maker_idx on platform.open_link (made_by, purpose, made_at desc); -- the maker's list
create index open_link_subject_idx on platform.open_link (subject) where purpose = 'password'; -- older links of a user

create table platform.open_rate (
    bucket text not null, -- a hash: no address is kept
    minute timestamptz not null,
    hits integer not null,
    primary key (bucket, minute)
);
