-- Who may act for whom, from when to when, and in what; and where something was done on another person's behalf.
set lock_timeout = '5s';

create table structure.delegation (
    id uuid primary key default uuidv7(),
    position uuid not null references structure.position, -- whose sight is given
    giver uuid not null references structure.person,
    receiver uuid not null references structure.person,
    scopes text[] not null check (cardinality(scopes) > 0),
    valid_during daterange not null,
    reason text not null check (btrim(reason) <> ''),
    made_by uuid not null references platform.user_account,
    made_at timestamptz not null,
    ended_at timestamptz, -- before its last day
    ended_by uuid references platform.user_account,
    told_start boolean not null default false,
    told_end boolean not null default false,
    check (giver <> receiver),
    check ((ended_at is null) = (ended_by is null)),
    check (not isempty(valid_during) and not lower_inf(valid_during) and not upper_inf(valid_during))
);
create index delegation_receiver_idx on structure.delegation (receiver); -- for whom may I act, asked with every request that acts
create index delegation_giver_idx on structure.delegation (giver); -- who acts for me
create index delegation_untold_idx on structure.delegation (id) where not told_end; -- whose beginning or end is to be told

-- What a session, a job or a request for approval was begun under; without a key, because it is of structure.
alter table platform.session add column acting uuid;
alter table platform.job add column acting uuid;
alter table platform.approval add column acting uuid;

alter table platform.field_change add column behalf uuid; -- the user for whom it was done
