-- What people are told, what they do not want to be told, and two more choices of theirs.
set lock_timeout = '5s';

create table platform.notification (
    id uuid primary key default uuidv7(),
    user_account uuid not null references platform.user_account on delete cascade,
    kind text not null,
    topic uuid not null, -- what unread news of one kind are gathered under
    count integer not null default 1, -- how often it happened while unread
    params jsonb not null default '{}', -- values of the message notification.<kind>
    fields text[] not null default '{}', -- message keys of the fields that changed
    link text not null, -- address inside the product
    at timestamptz not null,
    read_at timestamptz
);
create unique index notification_unread_key on platform.notification (user_account, kind, topic) where read_at is null;
create index notification_user_idx on platform.notification (user_account, at desc, id desc); -- list under the bell
create index notification_at_idx on platform.notification (at); -- those that are too old

create table platform.notification_mute (
    user_account uuid not null references platform.user_account on delete cascade,
    kind text not null,
    topic uuid, -- null: the whole kind
    label jsonb not null default '{}', -- how the muted topic is named in both languages
    unique nulls not distinct (user_account, kind, topic)
);

alter table platform.user_account
    add column start_place text not null default '' check (start_place ~ '^[a-z-]{0,40}$'),
    add column letter_keys boolean not null default true;
