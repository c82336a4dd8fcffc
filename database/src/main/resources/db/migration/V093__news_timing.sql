-- When news are mailed to a person, and what of each piece of news still waits for that.
set lock_timeout = '5s';

-- Whoever has no row has chosen nothing and gets no mail.
create table platform.news_timing (
    user_account uuid primary key references platform.user_account on delete cascade,
    mail text not null check (mail in ('none', 'at_once', 'daily', 'weekly')),
    since timestamptz not null, -- when mail was switched on last: what was told before is not mailed
    quiet boolean not null, -- whether mail that goes at once waits for the working hours
    work_from time not null,
    work_to time not null check (work_to <> work_from), -- earlier than work_from: on the next day
    version bigint not null default 1
);

alter table platform.notification
    add column asked boolean not null default false, -- the end of an own work, the answer to an own request
    add column waits_since timestamptz, -- since when it is to be mailed; null: it was, or is older than this file
    add column mailed_count integer not null default 0, -- how many of count have been mailed
    add column mailed_at timestamptz; -- when last
create index notification_mailed_idx on platform.notification (user_account, mailed_at) where mailed_at is not null; -- when somebody was mailed last
