-- Copies of today and topics that are closed up to a date.
set local lock_timeout = '3s';

-- What is kept of today in other rows, and of which day that is.
create table platform.copy_of_today (
    name text primary key,
    as_of date not null
);
drop table structure.org_closure_state;

-- Through which day a topic is closed: the newest row of the topic says so; rows are only added.
create table platform.closed_period (
    id uuid primary key default uuidv7(),
    topic text not null check (topic ~ '^[a-z][a-z-]{0,30}$'),
    closed_through date, -- null: opened again altogether
    reason text not null check (btrim(reason) <> ''),
    at timestamptz not null,
    by uuid references platform.user_account on delete set null
);
create index closed_period_topic on platform.closed_period (topic, id desc); -- what holds, and what was before
