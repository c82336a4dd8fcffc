-- What each open page of the product shows, so that it is told of changes and of who else is there.
set lock_timeout = '5s';

create unlogged table platform.live_watch (
    tab uuid primary key,
    user_account uuid not null references platform.user_account on delete cascade,
    open_kind text, -- the record that is open, if one is
    open_record uuid,
    records jsonb not null default '{}', -- kind → ids of the rows that are seen
    seen_at timestamptz not null
);
create index live_watch_open_idx on platform.live_watch (open_record); -- who else has it open
