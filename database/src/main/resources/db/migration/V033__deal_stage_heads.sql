-- Heads of a filtered board, and sums of lists by stage, from the index alone.
set lock_timeout = '5s';

drop index selling.deal_stage_amount_idx;
create index deal_stage_amount_idx on selling.deal (stage, amount_minor desc nulls last, id)
    include (currency, owner_position, status) where deleted_at is null; -- list by stage and amount; board columns, their heads when filtered

-- Deals in the order of their accounts' names: whole, because the condition of a partial index is nothing that deals ask.
drop index selling.account_name_idx;
create index account_name_idx on selling.account (name, id); -- accounts list, default order; deals by account
