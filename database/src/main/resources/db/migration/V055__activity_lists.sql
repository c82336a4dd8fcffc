-- Lists of activities, in their own order and by state, from an index; lists put what is empty last, downwards too.
set lock_timeout = '5s';

drop index selling.activity_day_idx;
create index activity_day_idx on selling.activity (day desc nulls last, id) include (owner_position) where deleted_at is null; -- activities list, default order, its count
create index activity_state_idx on selling.activity (state, day desc nulls last, id) include (owner_position) where deleted_at is null; -- activities by state, columns of the board, their counts
