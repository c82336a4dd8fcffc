-- Links of quotes are found by what they show; lines of invoices say of which line of the order they are.
set local lock_timeout = '5s';

alter table selling.quote_version drop column link;
create index open_link_quote_idx on platform.open_link (content) where purpose = 'quote' and revoked_at is null; -- links of a version

alter table selling.invoice_line add column order_rank smallint; -- line of the order that is invoiced; null: of no order
-- Lines of a pro-forma stand in the order of those that they invoice, of which some are left out.
update selling.invoice_line line
set order_rank = (
    select min(ordered.rank)
    from selling.invoice bill
        join selling.order_line ordered on ordered.sales_order = bill.sales_order
    where bill.id = line.invoice
        and ordered.product is not distinct from line.product
        and ordered.code is not distinct from line.code
        and ordered.name_pl = line.name_pl
        and ordered.rank >= line.rank
);
