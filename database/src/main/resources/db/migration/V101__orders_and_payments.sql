-- Orders, what was delivered of them, invoices and payments. A document keeps its buyer and its lines as they were.
set local lock_timeout = '5s';

insert into selling.number_series (kind, pattern, year, next) values
    ('order', 'ZA/{year}/{no}', 2000, 1),
    ('pro_forma', 'PF/{year}/{no}', 2000, 1);

create table selling.sales_order (
    id uuid primary key default uuidv7(),
    number text not null,
    source text not null default 'own' check (source in ('own', 'import')),
    state text not null check (state in ('draft', 'confirmed', 'part_delivered', 'delivered', 'cancelled')),
    account uuid not null references selling.account,
    deal uuid references selling.deal,
    quote uuid,
    quote_no smallint,
    owner_position uuid references structure.position, -- that owned the deal on the day; it stays
    ordered_on date not null,
    buyer_name text not null,
    buyer_nip text,
    buyer_town text,
    currency char(3) not null,
    net_minor bigint not null,
    vat_minor bigint not null,
    gross_minor bigint not null,
    cancel_reason text,
    version bigint not null default 1,
    made_at timestamptz not null,
    made_by uuid references platform.user_account, -- null: the program
    deleted_at timestamptz,
    unique (source, number),
    foreign key (quote, quote_no) references selling.quote_version,
    check ((quote is null) = (quote_no is null)),
    check (net_minor + vat_minor = gross_minor)
);
create unique index sales_order_quote_key on selling.sales_order (quote, quote_no) where quote is not null; -- a version is ordered once
create index sales_order_deal_idx on selling.sales_order (deal) where deal is not null; -- the orders of a deal
create index sales_order_account_idx on selling.sales_order (account, ordered_on desc); -- the orders of an account
create index sales_order_day_idx on selling.sales_order (ordered_on desc, id desc); -- orders, the latest first

create table selling.order_line (
    sales_order uuid not null references selling.sales_order on delete cascade,
    rank smallint not null check (rank > 0),
    product uuid references catalog.product,
    code text,
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    unit text not null,
    quantity_thousandths bigint not null check (quantity_thousandths > 0),
    delivered_thousandths bigint not null default 0 check (delivered_thousandths >= 0),
    cancelled_thousandths bigint not null default 0 check (cancelled_thousandths >= 0),
    invoiced_thousandths bigint not null default 0 check (invoiced_thousandths >= 0),
    net_minor bigint not null, -- of the whole quantity
    vat_kind text not null check (vat_kind in ('rate', 'exempt', 'reverse')),
    vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
    constraint order_line_key primary key (sales_order, rank),
    check (delivered_thousandths + cancelled_thousandths <= quantity_thousandths),
    check (invoiced_thousandths <= quantity_thousandths)
);
create index order_line_product_idx on selling.order_line (product) where product is not null; -- whether a product is used

create table selling.delivery (
    id uuid primary key default uuidv7(),
    sales_order uuid not null references selling.sales_order on delete cascade,
    no smallint not null check (no > 0),
    delivered_on date not null,
    note text,
    at timestamptz not null,
    by uuid references platform.user_account, -- null: the program
    unique (sales_order, no)
);
create table selling.delivery_line (
    delivery uuid not null references selling.delivery on delete cascade,
    rank smallint not null,
    quantity_thousandths bigint not null check (quantity_thousandths > 0),
    constraint delivery_line_key primary key (delivery, rank)
);

create table selling.invoice (
    id uuid primary key default uuidv7(),
    number text not null,
    kind text not null check (kind in ('invoice', 'correction', 'advance', 'pro_forma')),
    source text not null default 'own' check (source in ('own', 'import')),
    corrects uuid references selling.invoice,
    account uuid not null references selling.account,
    sales_order uuid references selling.sales_order,
    owner_position uuid references structure.position, -- that owned the order; it stays
    issued_on date not null,
    sold_on date not null,
    due_on date not null,
    buyer_name text not null,
    buyer_nip text,
    buyer_town text,
    currency char(3) not null,
    net_minor bigint not null,
    vat_minor bigint not null,
    gross_minor bigint not null,
    paid_minor bigint not null default 0, -- sum of what was allocated to it
    ksef_number text,
    version bigint not null default 1,
    made_at timestamptz not null,
    made_by uuid references platform.user_account, -- null: the program
    deleted_at timestamptz,
    unique (source, number),
    check (due_on >= issued_on),
    check (net_minor + vat_minor = gross_minor),
    check ((kind = 'correction') = (corrects is not null)),
    check (kind = 'correction' or paid_minor between 0 and gross_minor)
);
create index invoice_order_idx on selling.invoice (sales_order) where sales_order is not null; -- the invoices of an order
create index invoice_account_idx on selling.invoice (account, due_on); -- what an account owes
create index invoice_day_idx on selling.invoice (issued_on desc, id desc); -- invoices, the latest first

create table selling.invoice_line (
    invoice uuid not null references selling.invoice on delete cascade,
    rank smallint not null check (rank > 0),
    product uuid references catalog.product,
    code text,
    name_pl text not null,
    name_en text not null,
    unit text not null,
    quantity_thousandths bigint not null,
    net_minor bigint not null,
    vat_kind text not null check (vat_kind in ('rate', 'exempt', 'reverse')),
    vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
    constraint invoice_line_key primary key (invoice, rank)
);
create index invoice_line_product_idx on selling.invoice_line (product) where product is not null; -- whether a product is used

create table selling.invoice_vat (
    invoice uuid not null references selling.invoice on delete cascade,
    vat_kind text not null check (vat_kind in ('rate', 'exempt', 'reverse')),
    vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
    net_minor bigint not null,
    vat_minor bigint not null,
    constraint invoice_vat_key primary key (invoice, vat_kind, vat_rate_bp)
);

create table selling.payment (
    id uuid primary key default uuidv7(),
    account uuid not null references selling.account,
    owner_position uuid references structure.position, -- that owned the account on the day; it stays
    source text not null default 'own' check (source in ('own', 'import')),
    paid_on date not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    reference text not null,
    allocated_minor bigint not null default 0 check (allocated_minor between 0 and amount_minor),
    version bigint not null default 1,
    made_at timestamptz not null,
    made_by uuid references platform.user_account, -- null: the program
    deleted_at timestamptz
);
create index payment_account_idx on selling.payment (account, paid_on desc); -- the payments of an account
create index payment_day_idx on selling.payment (paid_on desc, id desc) where deleted_at is null; -- payments, the latest first

create table selling.payment_allocation (
    payment uuid not null references selling.payment on delete cascade,
    invoice uuid not null references selling.invoice,
    amount_minor bigint not null check (amount_minor <> 0), -- below zero for a correction that is set off
    constraint payment_allocation_key primary key (payment, invoice)
);
create index payment_allocation_invoice_idx on selling.payment_allocation (invoice); -- what was paid on an invoice
