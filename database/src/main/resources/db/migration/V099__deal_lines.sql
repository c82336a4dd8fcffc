-- Lines of deals: what is offered, how much of it and at what price; and the price book from which an account is served.
set local lock_timeout = '5s';

alter table selling.account add column price_book uuid references catalog.price_book;

-- A line without a price names the product of a deal whose amount was typed.
alter table selling.deal_line rename column amount_minor to net_minor;
alter table selling.deal_line
    alter column product drop not null,
    add column name text check (btrim(name) <> ''), -- of what is not in the catalog
    add column unit text,
    add column price_minor bigint check (price_minor >= 0), -- of per_quantity units, before the discount
    add column per_quantity integer not null default 1 check (per_quantity in (1, 10, 100, 1000)),
    add column discount_bp integer not null default 0 check (discount_bp between 0 and 10000),
    add column vat_class text not null default 'standard'
        check (vat_class in ('standard', 'reduced', 'low', 'zero', 'exempt', 'reverse')),
    add column price_book uuid references catalog.price_book, -- from which the price was taken; null: it was typed
    add column priced_on date, -- the day whose price it is
    add constraint deal_line_subject_check check ((product is null) <> (name is null)),
    add constraint deal_line_price_check check ((price_minor is null) = (net_minor is null)),
    add constraint deal_line_book_check check ((price_book is null) = (priced_on is null));
create index deal_line_price_book_idx on selling.deal_line (price_book) where price_book is not null; -- whether a book is used
create index account_price_book_idx on selling.account (price_book) where price_book is not null; -- whether a book is used
