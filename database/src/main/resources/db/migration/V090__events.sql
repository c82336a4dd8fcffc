-- What has happened, for those who listen: written with the change itself, handed out when it is due, heard once by each listener.
set lock_timeout = '5s';

create table platform.event (
    id uuid primary key default uuidv7(),
    place bigint generated always as identity, -- the order of publishing; that of one record is the order of its changes
    type text not null,
    subject uuid not null, -- the record that it is about: its events are heard in order
    payload jsonb not null,
    by uuid references platform.user_account,
    by_name text not null,
    at timestamptz not null,
    due_at timestamptz not null, -- later than at: a decision for the future
    handed_out_at timestamptz,
    withdrawn_at timestamptz -- the decision was taken back before its day
);
create index event_due_idx on platform.event (due_at, place) where handed_out_at is null and withdrawn_at is null;
create index event_type_idx on platform.event (type, place); -- replay for a new listener
create index event_coming_idx on platform.event (subject, type) where handed_out_at is null and withdrawn_at is null; -- what is taken back

create table platform.event_listener (
    code text primary key,
    type text not null,
    since timestamptz not null
);

create table platform.event_delivery (
    id uuid not null default uuidv7() unique,
    place bigint generated always as identity primary key,
    event uuid not null references platform.event on delete cascade,
    listener text not null references platform.event_listener on delete cascade,
    subject uuid not null,
    state text not null default 'waiting' check (state in ('waiting', 'heard', 'parked', 'skipped')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    heard_at timestamptz,
    error text,
    unique (event, listener)
);
create index event_delivery_waiting_idx on platform.event_delivery (place) where state = 'waiting';
create index event_delivery_open_idx on platform.event_delivery (listener, subject, place) where state in ('waiting', 'parked');
create index event_delivery_heard_idx on platform.event_delivery (heard_at) where state = 'heard'; -- those that are too old
