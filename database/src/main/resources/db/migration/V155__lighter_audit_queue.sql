-- An entry and its place in the queue are written by one statement, and whoever links it is held to the entry: a second check of each row cost
-- as much as writing it.
set local lock_timeout = '5s';

alter table platform.audit_queue drop constraint audit_queue_entry_fkey;
