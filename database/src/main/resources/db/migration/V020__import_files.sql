-- Imports keep their files for a week, so that another encoding, delimiter or header can be chosen after the upload.
set local lock_timeout = '3s';

create table platform.import_upload (
    import uuid not null references platform.import_job on delete cascade,
    upload smallint not null, -- number of the file in the upload
    part integer not null, -- pieces of up to 1 MiB, from 0
    name text not null,
    bytes bytea not null,
    primary key (import, upload, part)
);
alter table platform.import_upload alter column bytes set storage external; -- packing takes longer than writing

-- A workbook gives a table for each sheet.
alter table platform.import_file
    add column upload smallint, -- null: read before files were kept
    add column part smallint not null default 0, -- number of the table in its file
    add column reading jsonb; -- how it was read, and what a person has chosen
