-- First day on which an account signs in no more, known beforehand: somebody leaves.
set local lock_timeout = '3s';
alter table platform.user_account add column ends_on date;
