-- Deals in the order of their accounts' names: whole, because the condition of a partial index is nothing that deals ask.
set lock_timeout = '5s';

drop index selling.account_name_idx;
create index account_name_idx on selling.account (name, id); -- accounts list, default order; deals by account
