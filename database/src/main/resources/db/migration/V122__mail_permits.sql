-- A mail to somebody outside rests on a permit of the consents, and is judged again when it is sent. Links by which people see their consents.
set local lock_timeout = '3s';

alter table platform.mail add column permit uuid; -- of a module above: no foreign key
alter table platform.mail drop constraint mail_state_check;
alter table platform.mail add constraint mail_state_check check (state in ('waiting', 'sent', 'captured', 'parked', 'stopped'));

alter table platform.open_link drop constraint open_link_purpose_check;
alter table platform.open_link
    add constraint open_link_purpose_check check (purpose in ('password', 'results', 'content', 'quote', 'consent'));
