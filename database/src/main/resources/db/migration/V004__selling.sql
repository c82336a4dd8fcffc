-- Selling: accounts, pipelines, deals and what happened to them.
set lock_timeout = '5s';

create schema if not exists selling;
create schema if not exists selling_views;

create table selling.account (
    id uuid primary key default uuidv7(),
    external_id text,
    kind text not null default 'company' check (kind in ('company', 'consumer')),
    name text not null check (btrim(name) <> ''),
    folded text generated always as (platform.fold(name || ' ' || coalesce(nip, '') || ' ' || coalesce(town, ''))) stored,
    nip text,
    country text,
    town text,
    sector text,
    parent uuid references selling.account,
    owner_position uuid references structure.position, -- copy of today from account_owner; null = unassigned
    status text not null default 'active' check (status in ('active', 'dormant', 'closed')),
    custom jsonb not null default '{}',
    source text not null default 'hand' check (source in ('hand', 'import', 'demo')),
    version bigint not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz
);
create unique index account_external_id_key on selling.account (external_id) where deleted_at is null;
create index account_name_idx on selling.account (name, id) where deleted_at is null; -- accounts list, default order
create index account_owner_idx on selling.account (owner_position, name, id) where deleted_at is null; -- accounts of a subtree
create index account_folded_idx on selling.account using gin (folded public.gin_trgm_ops); -- accounts list, name contains
create index account_parent_idx on selling.account (parent) where parent is not null; -- related accounts of a record

create table selling.account_owner (
    account uuid not null references selling.account,
    position uuid not null references structure.position,
    source text not null check (source in ('hand', 'territory', 'leaver')),
    valid_during daterange not null,
    constraint account_owner_key primary key (account, valid_during without overlaps) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index account_owner_position_idx on selling.account_owner (position);

create table selling.pipeline (
    id uuid primary key default uuidv7(),
    code text not null unique,
    name_pl text not null,
    name_en text not null,
    rank integer not null,
    version bigint not null default 1
);
create table selling.stage (
    id uuid primary key default uuidv7(),
    pipeline uuid not null references selling.pipeline,
    rank integer not null,
    code text not null,
    name_pl text not null,
    name_en text not null,
    kind text not null check (kind in ('open', 'won', 'lost')),
    category text not null check (category in ('pipeline', 'best', 'commit')),
    probability_bp integer not null check (probability_bp between 0 and 10000),
    expected_days integer,
    rot_after_days integer,
    unique (pipeline, rank),
    unique (pipeline, code)
);
create table selling.lost_reason (
    id uuid primary key default uuidv7(),
    code text not null unique,
    name_pl text not null,
    name_en text not null,
    rank integer not null
);

create table selling.deal (
    id uuid primary key default uuidv7(),
    external_id text,
    account uuid references selling.account,
    name text not null check (btrim(name) <> ''),
    folded text generated always as (platform.fold(name)) stored,
    pipeline uuid not null references selling.pipeline,
    stage uuid not null references selling.stage,
    status text not null check (status in ('open', 'won', 'lost')),
    amount_minor bigint,
    currency char(3) not null,
    amount_source text not null default 'typed' check (amount_source in ('typed', 'lines', 'quote')),
    opened_on date not null,
    close_on date,
    closed_at timestamptz,
    closed_on date, -- closed_at in the company's zone
    lost_reason uuid references selling.lost_reason,
    owner_position uuid not null references structure.position,
    closed_position uuid references structure.position, -- as of closed_on: a reorganisation never rewrites these three
    closed_unit uuid references structure.org_unit,
    closed_person uuid references structure.person,
    next_step text,
    next_step_on date,
    push_count integer not null default 0,
    last_touch_at timestamptz,
    custom jsonb not null default '{}',
    source text not null default 'hand' check (source in ('hand', 'import', 'demo')),
    version bigint not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz,
    check ((status = 'open') = (closed_at is null)),
    check ((closed_at is null) = (closed_on is null)),
    check ((closed_at is null) = (closed_position is null)),
    check (status = 'lost' or lost_reason is null)
);
create unique index deal_external_id_key on selling.deal (external_id) where deleted_at is null;
create index deal_stage_amount_idx on selling.deal (stage, amount_minor desc nulls last, id) where deleted_at is null; -- list by stage and amount; board columns
create index deal_amount_idx on selling.deal (amount_minor desc nulls last, id) where deleted_at is null; -- list by amount
create index deal_created_idx on selling.deal (opened_on desc, id) where deleted_at is null; -- list, default order
create index deal_owner_close_idx on selling.deal (owner_position, close_on, id) where deleted_at is null and status = 'open'; -- one seller's open deals by close date
create index deal_owner_stage_idx on selling.deal (owner_position, stage, amount_minor desc nulls last, id) where deleted_at is null; -- board of a subtree
create index deal_account_idx on selling.deal (account) where deleted_at is null; -- related deals of an account; header of accounts
create index deal_closed_idx on selling.deal (closed_on)
    include (status, pipeline, amount_minor, currency, opened_on, owner_position, closed_position, closed_unit, closed_person)
    where deleted_at is null and closed_on is not null; -- results page
create index deal_stage_closed_idx on selling.deal (stage, closed_on desc, id) where deleted_at is null and closed_on is not null; -- board, won and lost columns
create index deal_folded_idx on selling.deal using gin (folded public.gin_trgm_ops); -- list, name contains

create table selling.deal_line (
    deal uuid not null references selling.deal on delete cascade,
    rank smallint not null,
    product uuid not null references catalog.product,
    quantity_thousandths bigint not null default 1000,
    amount_minor bigint, -- null: the deal has one line, which carries the deal's whole amount
    primary key (deal, rank)
);
create index deal_line_product_idx on selling.deal_line (product);

create table selling.stage_change (
    id uuid primary key default uuidv7(),
    deal uuid not null references selling.deal on delete cascade,
    at timestamptz not null,
    from_stage uuid references selling.stage,
    to_stage uuid not null references selling.stage,
    amount_minor bigint,
    currency char(3) not null,
    probability_bp integer not null,
    close_on date,
    owner_position uuid not null references structure.position,
    owner_unit uuid references structure.org_unit,
    by uuid references platform.user_account,
    override_reason text,
    source text not null check (source in ('hand', 'import', 'demo', 'undo'))
);
create index stage_change_deal_idx on selling.stage_change (deal, at desc);

-- Kept by the trigger below in the same transaction; `./sternik verify` compares it with a recount.
create table selling.deal_rollup (
    owner_position uuid not null,
    pipeline uuid not null,
    stage uuid not null,
    currency char(3) not null,
    deals bigint not null,
    unknown_amounts bigint not null,
    amount_minor bigint not null,
    weighted_minor bigint not null,
    primary key (owner_position, stage, currency)
);
create index deal_rollup_pipeline_idx on selling.deal_rollup (pipeline); -- board heads of everybody

-- Half up, as documented: 15 at 5000 bp is 8.
create function selling.weighted(amount_minor bigint, probability_bp integer) returns bigint
    language sql immutable parallel safe
    return (round(amount_minor::numeric * probability_bp / 10000))::bigint;

-- One statement, keys in order: two writers meet in the same order and cannot lock each other out.
create function selling.deal_rollup_change() returns trigger language plpgsql as $$
declare
    added constant text := 'select owner_position, stage, currency, amount_minor, 1 as n from new_rows where deleted_at is null';
    removed constant text := 'select owner_position, stage, currency, amount_minor, -1 as n from old_rows where deleted_at is null';
begin
    execute format($sql$
        insert into selling.deal_rollup as r
            (owner_position, pipeline, stage, currency, deals, unknown_amounts, amount_minor, weighted_minor)
        select c.owner_position, s.pipeline, c.stage, c.currency, sum(c.n),
               coalesce(sum(c.n) filter (where c.amount_minor is null), 0),
               coalesce(sum(c.n * c.amount_minor), 0),
               coalesce(sum(c.n * selling.weighted(c.amount_minor, s.probability_bp)), 0)
        from (%s) c join selling.stage s on s.id = c.stage
        group by c.owner_position, s.pipeline, c.stage, c.currency
        having sum(c.n) <> 0
            or coalesce(sum(c.n * c.amount_minor), 0) <> 0
            or coalesce(sum(c.n) filter (where c.amount_minor is null), 0) <> 0
        order by c.owner_position, c.stage, c.currency
        on conflict (owner_position, stage, currency) do update set
            deals = r.deals + excluded.deals,
            unknown_amounts = r.unknown_amounts + excluded.unknown_amounts,
            amount_minor = r.amount_minor + excluded.amount_minor,
            weighted_minor = r.weighted_minor + excluded.weighted_minor
        $sql$,
        case tg_op when 'INSERT' then added when 'DELETE' then removed else added || ' union all ' || removed end);
    return null;
end $$;
create trigger deal_rollup_insert after insert on selling.deal
    referencing new table as new_rows for each statement execute function selling.deal_rollup_change();
create trigger deal_rollup_update after update on selling.deal
    referencing new table as new_rows old table as old_rows for each statement execute function selling.deal_rollup_change();
create trigger deal_rollup_delete after delete on selling.deal
    referencing old table as old_rows for each statement execute function selling.deal_rollup_change();

-- An empty installation has one pipeline to start with.
with p as (
    insert into selling.pipeline (code, name_pl, name_en, rank) values ('default', 'Sprzedaż', 'Sales', 1) returning id
)
insert into selling.stage (pipeline, rank, code, name_pl, name_en, kind, category, probability_bp, expected_days, rot_after_days)
select p.id, v.* from p, (values
    (1, 'new', 'Nowa', 'New', 'open', 'pipeline', 1000, 10, 7),
    (2, 'qualified', 'Zakwalifikowana', 'Qualified', 'open', 'pipeline', 2500, 15, 10),
    (3, 'offer', 'Oferta', 'Proposal', 'open', 'best', 5000, 20, 10),
    (4, 'negotiation', 'Negocjacje', 'Negotiation', 'open', 'commit', 7500, 15, 7),
    (5, 'won', 'Wygrana', 'Won', 'won', 'commit', 10000, null::integer, null::integer),
    (6, 'lost', 'Przegrana', 'Lost', 'lost', 'pipeline', 0, null, null)) as v;

insert into selling.lost_reason (code, name_pl, name_en, rank) values
    ('price', 'Cena', 'Price', 1),
    ('competitor', 'Wybór konkurencji', 'Chose a competitor', 2),
    ('no-budget', 'Brak budżetu', 'No budget', 3),
    ('no-decision', 'Brak decyzji', 'No decision', 4),
    ('timing', 'Nie teraz', 'Not now', 5),
    ('other', 'Inny powód', 'Another reason', 6);
