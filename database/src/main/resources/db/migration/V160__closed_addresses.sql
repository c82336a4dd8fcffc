-- An address stays closed as long as any imported objection closes it; a mark of an address knows at which record it was made.
set local lock_timeout = '5s';

-- The imported objections that close an address; none when somebody objected here: that opens by no undo.
create table consent.suppression_statement (
    suppression uuid not null references consent.suppression,
    statement uuid not null references consent.consent_event,
    constraint suppression_statement_key primary key (suppression, statement)
);
create index suppression_statement_statement_idx on consent.suppression_statement (statement); -- take an import back

insert into consent.suppression_statement (suppression, statement)
select id, statement from consent.suppression where statement is not null;

alter table consent.suppression
    drop column statement,
    add column object text, -- kind of the record at which the address was marked; none: no mark, or one of before
    add column party uuid,
    add check ((object is null) = (party is null));
