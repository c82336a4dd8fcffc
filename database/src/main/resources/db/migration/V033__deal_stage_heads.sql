-- Heads of a filtered board, and sums of lists by stage, from the index alone.
set lock_timeout = '5s';

drop index selling.deal_stage_amount_idx;
create index deal_stage_amount_idx on selling.deal (stage, amount_minor desc nulls last, id)
    include (currency, owner_position, status) where deleted_at is null; -- list by stage and amount; board columns, their heads when filtered
