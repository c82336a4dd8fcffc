-- Who may be contacted, how and for what, and the proof of it. The module knows no accounts: whom a statement is about is a plain id.
set local lock_timeout = '5s';

create schema consent;
create schema consent_views;

-- Whose statements they are. Merging and converting points it to another record; the statements themselves never change.
create table consent.subject (
    id uuid primary key default uuidv7(),
    object text not null check (object ~ '^[a-z-]+$'), -- kind of record: contact, account, prospect
    party uuid not null, -- of a module above: no foreign key
    version bigint not null default 1,
    made_at timestamptz not null,
    deleted_at timestamptz check (deleted_at is null) -- what people said is not deleted
);
create index subject_party_idx on consent.subject (party); -- consents of a record

create table consent.wording (
    id uuid primary key default uuidv7(),
    purpose text not null check (purpose in ('marketing', 'offer', 'service')),
    channel text not null check (channel in ('mail', 'phone', 'sms', 'post')),
    language text not null check (language in ('pl', 'en')),
    version integer not null check (version > 0),
    text text not null check (btrim(text) <> ''),
    valid_during daterange not null,
    made_at timestamptz not null,
    made_by text not null,
    unique (purpose, channel, language, version),
    unique (id, channel, purpose),
    constraint wording_valid unique (purpose, channel, language, valid_during without overlaps) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);

-- A wording that somebody may have read stays as it is; only the day on which the next one takes its place is written.
create function consent.keep_wording() returns trigger language plpgsql as $$
begin
    if (new.purpose, new.channel, new.language, new.version, new.text, new.made_at, new.made_by)
            is distinct from (old.purpose, old.channel, old.language, old.version, old.text, old.made_at, old.made_by)
        or lower(new.valid_during) <> lower(old.valid_during) then
        raise exception 'a wording does not change: write a new version';
    end if;
    return new;
end $$;
create trigger keep_wording before update on consent.wording for each row execute function consent.keep_wording();

create table consent.consent_event (
    id uuid primary key default uuidv7(),
    number bigint not null generated always as identity, -- of two statements of the same moment the later one counts
    act uuid not null, -- what was said in one breath
    subject uuid not null references consent.subject,
    channel text check (channel in ('mail', 'phone', 'sms', 'post')), -- none: about the person as a whole
    purpose text check (purpose in ('marketing', 'offer', 'service')),
    kind text not null
        check (kind in ('given', 'confirmed', 'imported', 'requested', 'withdrawn', 'objected', 'restricted', 'released')),
    address_key text, -- the only address that it is about; none: all of the person's
    wording uuid,
    at timestamptz not null, -- when it was said
    valid_until date, -- the day after the last one on which it holds; none: until something else is said
    source text not null check (source in ('conversation', 'phone', 'letter', 'form', 'mail', 'page', 'import', 'demo')),
    evidence text not null default '', -- what was said, where the paper lies
    actor uuid references platform.user_account,
    actor_name text not null, -- who wrote it down
    noted_at timestamptz not null,
    foreign key (wording, channel, purpose) references consent.wording (id, channel, purpose),
    check ((channel is null) = (purpose is null)),
    check ((channel is null) = (kind in ('restricted', 'released'))),
    check (wording is not null or kind not in ('given', 'confirmed')),
    check (kind <> 'requested' or (valid_until is not null and btrim(evidence) <> ''))
);
create index consent_event_subject_idx on consent.consent_event (subject, at desc, number desc); -- history of a record
create index consent_event_wording_idx on consent.consent_event using hash (wording); -- is a wording in use

create table consent.contact_state (
    subject uuid not null references consent.subject,
    channel text not null, -- 'all' for what is about the person as a whole
    purpose text not null,
    state text not null,
    event uuid not null references consent.consent_event,
    number bigint not null,
    wording uuid,
    address_key text,
    at timestamptz not null,
    valid_until date,
    primary key (subject, channel, purpose)
);

-- The last statement counts. Kept in the transaction of the statement, whoever writes it; the application cannot write it otherwise.
create function consent.keep_state() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into consent.contact_state as s
        (subject, channel, purpose, state, event, number, wording, address_key, at, valid_until)
    values (new.subject, coalesce(new.channel, 'all'), coalesce(new.purpose, 'all'),
            case new.kind when 'imported' then 'given' else new.kind end,
            new.id, new.number, new.wording, new.address_key, new.at, new.valid_until)
    on conflict (subject, channel, purpose) do update set
        state = excluded.state, event = excluded.event, number = excluded.number, wording = excluded.wording,
        address_key = excluded.address_key, at = excluded.at, valid_until = excluded.valid_until
    where (excluded.at, excluded.number) > (s.at, s.number);
    return null;
end $$;
create trigger keep_state after insert on consent.consent_event for each row execute function consent.keep_state();

create function consent.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what people said is added to, never changed';
end $$;
create trigger refuse_change before update or delete on consent.consent_event
    for each row execute function consent.refuse_change();
create trigger refuse_truncate before truncate on consent.consent_event execute function consent.refuse_change();

create table consent.suppression (
    id uuid primary key default uuidv7(),
    channel text not null check (channel in ('mail', 'phone', 'sms', 'post')),
    address_key text not null,
    purpose text check (purpose in ('marketing', 'offer', 'service')), -- none: nothing may go there
    reason text not null check (reason in ('objection', 'wrong_address', 'complaint', 'bounced')),
    source text not null,
    at timestamptz not null,
    until timestamptz,
    actor_name text not null
);
create unique index suppression_key on consent.suppression (channel, address_key, coalesce(purpose, ''), reason)
    where until is null; -- may this address be used

create table consent.permit (
    id uuid primary key default gen_random_uuid(),
    subject uuid not null references consent.subject,
    channel text not null check (channel in ('mail', 'phone', 'sms', 'post')),
    purpose text not null check (purpose in ('marketing', 'offer', 'service')),
    address text not null,
    address_key text not null,
    basis text not null check (basis in ('confirmed', 'consent', 'request', 'contract', 'interest')),
    event uuid references consent.consent_event, -- the statement that it rests on
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    actor uuid references platform.user_account,
    actor_name text not null
);
create index permit_used_idx on consent.permit (subject, channel, purpose, used_at) where used_at is not null; -- how often lately

-- For sets: what was said last, by record. Of two that were merged each keeps its line; the stricter one counts.
create view consent_views.contact_state as
    select s.object, s.party, c.channel, c.purpose, c.state, c.wording, c.valid_until, c.address_key, c.at
    from consent.contact_state c join consent.subject s on s.id = c.subject;
