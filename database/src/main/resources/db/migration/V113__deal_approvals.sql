-- Superiors who were asked to agree that a deal goes on.
set local lock_timeout = '5s';

create table selling.deal_approval (
    approval uuid primary key, -- what is asked, and who decides, stands there
    deal uuid not null references selling.deal on delete cascade,
    role text not null, -- that a stage demands
    roles text[] not null, -- for which those who decide last can speak
    amount_minor bigint, -- of the deal when it was asked; null: it was unknown
    currency char(3) not null,
    state text not null check (state in ('asked', 'granted', 'ended')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    check ((state = 'asked') = (decided_at is null))
);
create unique index deal_approval_asked_key on selling.deal_approval (deal, role) where state = 'asked'; -- asked once at a time
create index deal_approval_deal_idx on selling.deal_approval (deal); -- what a gate asks
