-- The queue of outgoing mail and the server that takes it.
set local lock_timeout = '3s';

create table platform.mail_server (
    id smallint primary key default 1 check (id = 1),
    host text not null default '', -- empty: none is set, and mail is captured
    port integer not null default 587 check (port between 1 and 65535),
    security text not null default 'starttls' check (security in ('none', 'starttls', 'tls')),
    user_name text not null default '',
    secret text not null default '', -- written, never read out again by any answer
    sender text not null default '',
    public_address text not null default '' -- what links in mail begin with
);
insert into platform.mail_server (id) values (1);

create table platform.mail (
    id uuid primary key default uuidv7(),
    receiver uuid references platform.user_account on delete cascade,
    address text not null,
    basis text not null, -- why it may be sent at all: the permit's
    language text not null check (language in ('pl', 'en')),
    subject text not null,
    plain text not null, -- emptied once it is sent
    html text not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'captured', 'parked')),
    attempts integer not null default 0,
    answer text, -- what the server said last
    at timestamptz not null,
    next_at timestamptz not null,
    ended_at timestamptz
);
create index mail_due_idx on platform.mail (next_at, id) where state = 'waiting'; -- the worker's next one
create index mail_at_idx on platform.mail (at desc, id desc); -- the list on the screen of the administrator
create index mail_receiver_idx on platform.mail (receiver);
