-- Accounts and contacts are removed by undoing an import: the check that no deal names them must find deleted deals as well.
set local lock_timeout = '3s';

drop index selling.deal_account_idx;
create index deal_account_idx on selling.deal (account) where account is not null; -- related deals of an account; removal of accounts
create index deal_contact_key_idx on selling.deal (contact) where contact is not null; -- removal of contacts
