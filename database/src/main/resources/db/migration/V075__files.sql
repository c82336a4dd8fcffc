-- Files that hang on records. Contents are kept once, in pieces, by their hash; they are in the database so that one backup has everything
-- and every node reads the same.
set local lock_timeout = '3s';

create table platform.file_content (
    sha256 bytea primary key check (length(sha256) = 32),
    size_bytes bigint not null check (size_bytes > 0),
    used_at timestamptz not null -- when somebody last brought it; contents that no file needs go a day later
);

create table platform.file_piece (
    content bytea not null references platform.file_content on delete cascade,
    part integer not null, -- pieces of up to 1 MiB, from 0
    bytes bytea not null,
    primary key (content, part)
);
alter table platform.file_piece alter column bytes set storage external; -- most kinds are packed already

create table platform.file (
    id uuid primary key default uuidv7(),
    version bigint not null default 1,
    object text not null, -- kind of record that it hangs on
    holder uuid not null, -- the record, of any module
    name text not null check (name <> ''),
    kind text not null,
    content bytea not null references platform.file_content,
    size_bytes bigint not null,
    added_at timestamptz not null,
    added_by uuid references platform.user_account,
    deleted_at timestamptz
);
create index file_of_record on platform.file (holder, added_at desc); -- the files of a record, its timeline, merging
create index file_by_content on platform.file (content); -- whether a content is still needed

-- For timelines of other modules.
create view platform_views.record_file as
    select f.id, f.object, f.holder, f.name, f.added_at, f.added_by from platform.file f where f.deleted_at is null;
