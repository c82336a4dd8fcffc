-- Lists and results of documents from an index each: the order of a list puts what is empty last, so the indexes before did not serve it.
set lock_timeout = '5s';

drop index selling.sales_order_day_idx;
drop index selling.sales_order_result_idx;
create index sales_order_list_idx on selling.sales_order (ordered_on desc nulls last, id)
  include (owner_position, account, state, net_minor, currency) where deleted_at is null; -- orders in their default order, their count and sum; results
create index sales_order_state_idx on selling.sales_order (state, ordered_on desc nulls last, id)
  include (owner_position, account, net_minor, currency) where deleted_at is null; -- orders to deliver, their count and sum

drop index selling.invoice_day_idx;
drop index selling.invoice_result_idx;
create index invoice_list_idx on selling.invoice (issued_on desc nulls last, id)
  include (owner_position, account, kind, net_minor, gross_minor, paid_minor, currency, due_on) where deleted_at is null; -- invoices in their default order, their count and sums; results

drop index selling.payment_day_idx;
drop index selling.payment_result_idx;
create index payment_list_idx on selling.payment (paid_on desc nulls last, id)
  include (owner_position, account, amount_minor, allocated_minor, currency) where deleted_at is null; -- payments in their default order, their count and sums; results

create index account_sight_idx on selling.account (owner_position) include (id); -- what is seen because of its account, a deleted one included
