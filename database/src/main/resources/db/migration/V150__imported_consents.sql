-- Consents that another program has kept: their own texts, who collected them, and how an import of them is taken back although nothing is deleted.
set local lock_timeout = '5s';

-- A text that people agreed to elsewhere, as the file gave it. It has no version and no days of ours.
create table consent.foreign_wording (
    id uuid primary key default uuidv7(),
    text text not null check (btrim(text) <> ''),
    made_at timestamptz not null,
    made_by text not null
);
create unique index foreign_wording_text_key on consent.foreign_wording (md5(text)); -- one text stands once

create trigger refuse_change before update or delete on consent.foreign_wording
    for each row execute function consent.refuse_change();

alter table consent.consent_event
    add column foreign_wording uuid references consent.foreign_wording,
    add column collected_by text, -- who had asked the person, as the other program says
    add column day_only boolean not null default false, -- the hour is not known: a consent counts from the beginning of its day, a withdrawal to its end
    add check (wording is null or foreign_wording is null),
    add check (foreign_wording is null or kind = 'imported');

-- A statement that an import brought by mistake: it stays, and counts no more.
create table consent.retraction (
    event uuid primary key references consent.consent_event,
    at timestamptz not null,
    actor uuid references platform.user_account,
    actor_name text not null
);

create function consent.keep_retraction() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    gone consent.consent_event;
    last consent.consent_event;
begin
    select * into strict gone from consent.consent_event where id = new.event;
    if gone.source <> 'import' then
        raise exception 'only what an import has brought is taken back; to anything else another statement answers';
    end if;
    delete from consent.contact_state s where s.event = new.event;
    if not found then
        return null;
    end if;
    select e.* into last from consent.consent_event e
    where e.subject = gone.subject and e.channel is not distinct from gone.channel and e.purpose is not distinct from gone.purpose
        and not exists (select from consent.retraction r where r.event = e.id)
    order by e.at desc, e.number desc limit 1;
    if last.id is not null then
        insert into consent.contact_state (subject, channel, purpose, state, event, number, wording, address_key, at, valid_until)
        values (last.subject, coalesce(last.channel, 'all'), coalesce(last.purpose, 'all'),
                case last.kind when 'imported' then 'given' else last.kind end,
                last.id, last.number, last.wording, last.address_key, last.at, last.valid_until);
    end if;
    return null;
end $$;
create trigger keep_retraction after insert on consent.retraction for each row execute function consent.keep_retraction();
create trigger refuse_change before update or delete on consent.retraction
    for each row execute function consent.refuse_change();

-- Which imported objection has closed an address, so that it is opened when the import is taken back; none when somebody objected here.
alter table consent.suppression add column statement uuid references consent.consent_event;
create index suppression_statement_idx on consent.suppression (statement) where statement is not null; -- take an import back
