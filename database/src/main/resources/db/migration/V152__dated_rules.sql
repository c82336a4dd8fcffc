-- Rules of contact that the company adds: each begins on a day, the one before ends there, and none that has begun is changed.
set local lock_timeout = '5s';

alter table consent.contact_rule
    add column id uuid not null default uuidv7() unique,
    add column version bigint not null default 1,
    add column made_at timestamptz not null default '2026-11-01 00:00+01',
    add column made_by text not null default 'Sternik',
    add column deleted_at timestamptz check (deleted_at is null);
alter table consent.contact_rule alter column made_at drop default, alter column made_by drop default;

-- A rule stays as it is, whoever writes; only the day on which it ends is set.
create function consent.keep_rule() returns trigger language plpgsql as $$
begin
    if (new.id, new.country, new.party_kind, new.channel, new.purpose, new.bases, new.law_pl, new.law_en, new.working_days, new.made_at,
            new.made_by)
            is distinct from (old.id, old.country, old.party_kind, old.channel, old.purpose, old.bases, old.law_pl, old.law_en, old.working_days, old.made_at, old.made_by)
        or (new.from_hour, new.to_hour, new.most_contacts, new.in_days) is distinct from (old.from_hour, old.to_hour, old.most_contacts, old.in_days)
        or lower(new.valid_during) <> lower(old.valid_during) then
        raise exception 'a rule does not change: write a new one from a day on';
    end if;
    return new;
end $$;
create trigger keep_rule before update on consent.contact_rule for each row execute function consent.keep_rule();
