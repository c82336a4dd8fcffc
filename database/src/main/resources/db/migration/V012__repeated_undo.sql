-- A repeated request is answered with the change set of the first one, so that it can still be taken back.
set local lock_timeout = '3s';
alter table platform.idempotency add column change_set text;
