-- What happened to deals since a moment, for boards of the past.
set local lock_timeout = '5s';

create index stage_change_at_idx on selling.stage_change (at); -- moves since a day
create index field_change_deal_at_idx on platform.field_change (at) where object = 'deal'; -- changes of deals since a day
