-- Jobs of a contact in 0.02 instead of 6 ms: the planner takes the tree of the temporal key for cheaper than a B-tree, and it is not, once rows
-- came in the order of time. A hash index has no tree to be reckoned with.
set lock_timeout = '5s';

drop index selling.account_contact_contact_idx;
create index account_contact_contact_idx on selling.account_contact using hash (contact); -- accounts of a contact
