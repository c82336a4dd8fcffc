-- Kinds of rates are kept on a screen: two people who change one at the same time are told so.
set local lock_timeout = '3s';

alter table platform.rate_kind add version bigint not null default 1;
