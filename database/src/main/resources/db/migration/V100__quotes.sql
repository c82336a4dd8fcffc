-- Quotes: what was offered to a customer, frozen version by version, and the numbers that documents get.
set local lock_timeout = '5s';

create table selling.number_series (
    kind text primary key check (kind in ('quote', 'order', 'pro_forma')),
    pattern text not null check (pattern like '%{no}%' and pattern like '%{year}%'),
    year integer not null, -- in which the next number is counted; numbers begin anew with each year
    next integer not null check (next > 0)
);
insert into selling.number_series (kind, pattern, year, next) values ('quote', 'OF/{year}/{no}', 2000, 1);

create table selling.quote (
    id uuid primary key default uuidv7(),
    deal uuid not null references selling.deal,
    number text not null unique,
    current smallint not null default 1 check (current > 0), -- number of the version that counts
    version bigint not null default 1,
    made_at timestamptz not null,
    deleted_at timestamptz
);
create index quote_deal_idx on selling.quote (deal); -- the quotes of a deal
create index quote_made_idx on selling.quote (made_at desc, id desc) where deleted_at is null; -- quotes, the latest first

create table selling.quote_version (
    quote uuid not null references selling.quote on delete cascade,
    no smallint not null check (no > 0),
    state text not null check (state in ('draft', 'to_approve', 'approved', 'sent', 'accepted', 'rejected', 'superseded')),
    language text not null check (language in ('pl', 'en')),
    dated_on date not null, -- the day whose prices and taxes it has
    valid_until date not null,
    terms text,
    buyer_name text not null,
    buyer_nip text,
    buyer_town text,
    buyer_person text,
    currency char(3) not null,
    discount_minor bigint not null default 0 check (discount_minor >= 0), -- on the whole, spread over the lines
    undiscounted_minor bigint not null,
    net_minor bigint not null,
    vat_minor bigint not null,
    gross_minor bigint not null,
    approval uuid, -- by which a discount above the limit was asked for
    link uuid, -- the link that shows it to the customer
    sent_at timestamptz,
    sent_by uuid references platform.user_account,
    answered_at timestamptz,
    answered_by text, -- as the customer signed, or as the seller noted
    answer_note text,
    constraint quote_version_key primary key (quote, no),
    check (valid_until >= dated_on),
    check (net_minor + vat_minor = gross_minor),
    check ((state in ('accepted', 'rejected')) = (answered_at is not null)),
    check (state not in ('sent', 'accepted', 'rejected') or sent_at is not null)
);
create index quote_version_approval_idx on selling.quote_version (approval) where approval is not null; -- what was approved

create table selling.quote_line (
    quote uuid not null,
    no smallint not null,
    rank smallint not null check (rank > 0),
    product uuid references catalog.product,
    code text,
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    quantity_thousandths bigint not null check (quantity_thousandths > 0),
    unit text not null,
    price_minor bigint not null check (price_minor >= 0),
    per_quantity integer not null check (per_quantity in (1, 10, 100, 1000)),
    discount_bp integer not null check (discount_bp between 0 and 10000),
    undiscounted_minor bigint not null,
    net_minor bigint not null, -- after its own discount and its part of that on the whole
    vat_class text not null,
    vat_kind text not null check (vat_kind in ('rate', 'exempt', 'reverse')),
    vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
    price_book uuid references catalog.price_book, -- from which the price was taken; null: it was typed
    priced_on date, -- the day whose price it is
    constraint quote_line_key primary key (quote, no, rank),
    foreign key (quote, no) references selling.quote_version on delete cascade,
    check ((price_book is null) = (priced_on is null))
);
create index quote_line_product_idx on selling.quote_line (product) where product is not null; -- whether a product is used
create index quote_line_price_book_idx on selling.quote_line (price_book) where price_book is not null; -- whether a book is used

-- What happened to a quote, in order; only added to.
create table selling.quote_step (
    id uuid primary key default uuidv7(),
    quote uuid not null references selling.quote on delete cascade,
    no smallint not null,
    kind text not null
        check (kind in ('made', 'asked', 'approved', 'declined', 'sent', 'linked', 'accepted', 'rejected', 'superseded')),
    at timestamptz not null,
    by uuid references platform.user_account, -- null: the customer, or the program
    signed text, -- name that the customer gave
    note text
);
create index quote_step_quote_idx on selling.quote_step (quote, at, id); -- steps of a quote

alter table platform.open_link drop constraint open_link_purpose_check;
alter table platform.open_link
    add constraint open_link_purpose_check check (purpose in ('password', 'results', 'content', 'quote'));
