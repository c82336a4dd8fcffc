-- Example data come in by an import like all other data; it is known by this mark, so that they can be taken out whole.
set local lock_timeout = '3s';

alter table platform.import_job add column example boolean not null default false;
create index import_job_example_idx on platform.import_job (id) where example;
create index activity_deleted_idx on selling.activity (id) where deleted_at is not null; -- the few deleted ones, which go with the example too
