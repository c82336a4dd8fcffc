-- Lists of deals by status: rows in order and the count with its sum from the index alone.
set lock_timeout = '5s';

-- Lists put what is empty last, downwards too; an index that does not say so is of no use to them.
drop index selling.deal_created_idx;
create index deal_opened_idx on selling.deal (opened_on desc nulls last, id) where deleted_at is null; -- list, default order

create index deal_status_amount_idx on selling.deal (status, amount_minor desc nulls last, id)
    include (currency, owner_position, stage) where deleted_at is null; -- list by status and amount, its count
create index deal_status_opened_idx on selling.deal (status, opened_on desc nulls last, id)
    include (amount_minor, currency, owner_position, stage) where deleted_at is null; -- list by status and day of opening, its count
create index deal_status_closed_idx on selling.deal (status, closed_on desc nulls last, id)
    include (amount_minor, currency, owner_position, stage) where deleted_at is null; -- list of won or lost by day, its count
create index deal_close_idx on selling.deal (close_on, id)
    include (status, stage, amount_minor, currency, owner_position) where deleted_at is null; -- list by expected day, its count
create index deal_next_step_idx on selling.deal (next_step_on, id)
    include (status, stage, amount_minor, currency, owner_position) where deleted_at is null and next_step_on is not null; -- what is next

drop index selling.deal_closed_idx;
create index deal_closed_idx on selling.deal (closed_on)
    include (id, status, pipeline, amount_minor, currency, opened_on, owner_position, closed_position, closed_unit, closed_person)
    where deleted_at is null and closed_on is not null; -- results page; the id leads to the product
