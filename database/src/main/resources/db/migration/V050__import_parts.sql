-- A commit is written part by part, each in a transaction of its own. What was planned waits here, so that a restart goes on behind the
-- last part that was written.
set local lock_timeout = '3s';

alter table platform.import_job drop constraint import_job_state_check;
alter table platform.import_job add constraint import_job_state_check
    check (state in ('uploaded', 'mapped', 'checked', 'writing', 'committed', 'undone', 'failed'));

create table platform.import_part (
    import uuid not null references platform.import_job on delete cascade,
    number integer not null, -- order of writing, from 0
    target text not null, -- who writes it
    kind text not null, -- what the target does with it
    records integer not null,
    content bytea not null, -- packed JSON
    written_at timestamptz,
    left_alone integer not null default 0, -- records that somebody has changed since the plan was made
    primary key (import, number)
);
alter table platform.import_part alter column content set storage external; -- packed already
