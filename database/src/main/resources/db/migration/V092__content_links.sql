-- Links by which the content of a file is shown from the second origin, for two minutes.
set local lock_timeout = '3s';

alter table platform.open_link drop constraint open_link_purpose_check;
alter table platform.open_link add constraint open_link_purpose_check check (purpose in ('password', 'results', 'content'));
