-- An address that leads nowhere is marked by people: why, in whose words, by whom; and the mark can be taken back.
set local lock_timeout = '5s';

alter table consent.suppression drop constraint suppression_reason_check;
alter table consent.suppression
    add constraint suppression_reason_check check (reason in ('objection', 'wrong_address', 'no_answer', 'complaint', 'bounced')),
    add column note text not null default '',
    add column actor uuid references platform.user_account,
    add column mark uuid; -- what was closed by one act: a number for calls and for text messages
create index suppression_mark_idx on consent.suppression (mark) where mark is not null; -- take a mark back
