-- Search over all kinds of records, what somebody opened or starred, and where accounts lie.
set lock_timeout = '5s';

create table platform.recent_record (
    user_account uuid not null references platform.user_account,
    kind text not null, -- as in addresses: deals
    record uuid not null, -- of any module, so without a key
    at timestamptz not null,
    primary key (user_account, kind, record)
);
create index recent_record_at_idx on platform.recent_record (user_account, at desc); -- palette before anything is typed

create table platform.starred_record (
    user_account uuid not null references platform.user_account,
    kind text not null,
    record uuid not null,
    at timestamptz not null,
    primary key (user_account, kind, record)
);

-- A town by the letters of its name: "Bielsko-Biała" and "bielsko biala" are one.
create function platform.town_key(value text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(platform.fold(value), '[^a-z]+', ' ', 'g'));

create table platform.town (
    key text primary key,
    name text not null,
    lat numeric(4, 2) not null,
    lon numeric(4, 2) not null
);

alter table selling.account
    add column lat numeric(8, 5),
    add column lon numeric(8, 5),
    add check ((lat is null) = (lon is null));

-- Whoever writes the town, by hand, in bulk, by an import or an undo, writes the place.
create function selling.account_place() returns trigger language plpgsql as $$
begin
    new.lat := null;
    new.lon := null;
    if new.town is not null and coalesce(new.country, 'PL') in ('PL', 'Polska', 'Poland') then
        select t.lat, t.lon into new.lat, new.lon from platform.town t where t.key = platform.town_key(new.town);
    end if;
    return new;
end $$;
create trigger account_place before insert or update of town, country on selling.account
    for each row execute function selling.account_place();
create index account_place_idx on selling.account (lat, lon) include (owner_position, status) where deleted_at is null and lat is not null; -- map

-- What everybody sees of an account; the tax number is found apart, by those who may see it.
alter table selling.account alter column folded set expression as (platform.fold(name || ' ' || coalesce(town, '')));
create index account_nip_idx on selling.account (nip text_pattern_ops) where deleted_at is null and nip is not null; -- search by number
