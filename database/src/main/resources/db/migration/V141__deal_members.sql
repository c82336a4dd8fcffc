-- Who works on a deal beside its owner, and how what it brings is shared among them.
set local lock_timeout = '5s';

create table selling.deal_member (
    deal uuid not null references selling.deal on delete cascade,
    rank smallint not null check (rank > 0), -- ties of shares go to whoever stands first
    position uuid references structure.position, -- null: whoever owns the deal
    role text not null check (role in ('seller', 'engineer', 'support', 'manager', 'partner')),
    split_kind text check (split_kind in ('revenue', 'overlay')), -- null: works on it without a share
    split_bp integer not null check (split_bp between 0 and 10000),
    primary key (deal, rank),
    unique nulls not distinct (deal, position, role, split_kind),
    check (split_kind is not null or split_bp = 0),
    check (position is not null or split_kind = 'revenue') -- the owner is there anyway
);
create index deal_member_position_idx on selling.deal_member (position, deal) where position is not null; -- deals that somebody sees as a member
