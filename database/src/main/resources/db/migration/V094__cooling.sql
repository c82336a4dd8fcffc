-- Cooling deals: a move to another stage is a touch too, and somebody may say until when silence is right.
set local lock_timeout = '5s';

alter table selling.deal
    add column stage_on date, -- business date of the move to the present stage; null: there since it was opened
    add column snoozed_until date,
    add column snooze_reason text,
    add constraint deal_snooze_check check (snoozed_until is null or snooze_reason is not null);

update selling.deal d
set stage_on = (moved.at at time zone (select zone from platform.company))::date
from (select deal, max(at) as at from selling.stage_change where from_stage is not null group by deal) moved
where d.id = moved.deal and d.status = 'open' and d.deleted_at is null;
