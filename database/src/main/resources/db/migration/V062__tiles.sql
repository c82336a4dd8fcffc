-- Which measures somebody wants to see where, in which order; no row: those that stand there at first.
set local lock_timeout = '3s';

create table platform.tile_choice (
    user_account uuid not null references platform.user_account on delete cascade,
    place text not null,
    measures text[] not null check (cardinality(measures) between 1 and 12),
    primary key (user_account, place)
);
