-- Two records that turned out to be one: the one that went says into which.
set local lock_timeout = '3s';

alter table selling.account
    add column merged_into uuid references selling.account,
    add check (merged_into is null or (deleted_at is not null and merged_into <> id));
create index account_merged_idx on selling.account (merged_into) where merged_into is not null; -- removal of what others went into

alter table selling.contact
    add column merged_into uuid references selling.contact,
    add check (merged_into is null or (deleted_at is not null and merged_into <> id));
create index contact_merged_idx on selling.contact (merged_into) where merged_into is not null;
