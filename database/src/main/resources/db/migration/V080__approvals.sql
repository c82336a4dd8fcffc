-- What somebody else has to agree to before it is done, and from which size on changes of many records are such.
set lock_timeout = '5s';

create table platform.approval (
    id uuid primary key, -- given by whoever asks, so that a repeated work asks once
    kind text not null,
    state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn', 'expired', 'done', 'failed')),
    step smallint not null default 1, -- the one that is to be decided, or was last
    author uuid not null references platform.user_account,
    author_for uuid references platform.user_account, -- on whose behalf it is asked
    position uuid, -- where the author stood when it was asked; of structure, so without a key
    params jsonb not null, -- values of the message approval.<kind>
    content jsonb not null, -- exactly what is asked
    seal bytea not null check (octet_length(seal) = 32), -- hash of the content
    shown jsonb not null, -- what those who decide are shown
    note text not null,
    asked_at timestamptz not null,
    expires_at timestamptz,
    ended_at timestamptz, -- decided, withdrawn or expired
    outcome jsonb -- what came of carrying it out
);
create index approval_open_idx on platform.approval (asked_at) where state = 'asked'; -- what is to be decided
create index approval_author_idx on platform.approval (author, asked_at desc); -- asked by me

create table platform.approval_step (
    approval uuid not null references platform.approval on delete cascade,
    step smallint not null check (step between 1 and 9),
    permission text, -- who decides: those with the permission; null: a superior of the author
    verdict text check (verdict in ('granted', 'refused')),
    decided_by uuid references platform.user_account,
    decided_for uuid references platform.user_account, -- on whose behalf
    reason text,
    decided_at timestamptz,
    primary key (approval, step),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
    check (verdict is distinct from 'refused' or btrim(reason) <> '')
);
create index approval_step_decider_idx on platform.approval_step (decided_by, decided_at desc); -- decided by me

create table platform.bulk_rule (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    records integer check (records > 0), -- from more records than these on somebody has to agree; null: never
    owners integer check (owners > 0), -- the same where records get another owner
    twice integer check (twice > 0) -- from more records than these on a second person has to agree too
);
insert into platform.bulk_rule (records, owners, twice) values (100, 20, 1000);
