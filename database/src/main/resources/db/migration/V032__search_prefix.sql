-- Search: names that begin with what was typed. A trigram index cannot tell the beginning of a name from that of a word in it.
set lock_timeout = '5s';

create index account_prefix_idx on selling.account (folded text_pattern_ops) where deleted_at is null;
create index deal_prefix_idx on selling.deal (folded text_pattern_ops) where deleted_at is null;
