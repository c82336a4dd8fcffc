-- Own fields of the company: what they are called and hold. Their values stand in the column custom of the records.
set local lock_timeout = '5s';

create table platform.custom_field (
    id uuid primary key default uuidv7(),
    object text not null check (object ~ '^[a-z][a-z-]*$'), -- kind of record as in addresses: deals
    code text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'), -- key in the column custom; custom.<code> in filters
    type text not null check (type in ('text', 'long_text', 'number', 'money', 'date', 'yes_no', 'option', 'options', 'link')),
    label_pl text not null check (btrim(label_pl) <> ''),
    label_en text not null check (btrim(label_en) <> ''),
    help_pl text,
    help_en text,
    required boolean not null default false,
    options jsonb not null default '[]', -- [{code, pl, en, retired}] in their order
    rank integer not null,
    archived_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null,
    unique (object, code),
    check ((type in ('option', 'options')) = (options <> '[]'))
);

alter table selling.prospect add column custom jsonb not null default '{}';

-- The day of a value: dates are read alike whatever the session prefers, so that an index may be made of them.
create function platform.custom_date(value text) returns date language sql immutable parallel safe
    return make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer);

-- Whether a value is one that a field of the type may hold; asked when the data are checked, beside the rules of the program.
create function platform.custom_fits(type text, options jsonb, value jsonb) returns boolean language sql stable parallel safe
    return case type
        when 'text' then jsonb_typeof(value) = 'string' and length(value #>> '{}') between 1 and 200
        when 'long_text' then jsonb_typeof(value) = 'string' and length(value #>> '{}') between 1 and 5000
        when 'link' then jsonb_typeof(value) = 'string' and (value #>> '{}') ~ '^https?://[^\s]+$'
        when 'number' then jsonb_typeof(value) = 'number'
        when 'money' then jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'minor') = 'number'
            and (value ->> 'minor') ~ '^-?[0-9]{1,18}$' and (value ->> 'currency') ~ '^[A-Z]{3}$'
        when 'date' then jsonb_typeof(value) = 'string' and (value #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            and pg_input_is_valid(value #>> '{}', 'date')
        when 'yes_no' then jsonb_typeof(value) = 'boolean'
        when 'option' then jsonb_typeof(value) = 'string'
            and options @> jsonb_build_array(jsonb_build_object('code', value))
        when 'options' then jsonb_typeof(value) = 'array' and jsonb_array_length(value) > 0
            and not exists (select from jsonb_array_elements(value) one
                where not options @> jsonb_build_array(jsonb_build_object('code', one)))
    end;

-- What imports of accounts have always kept beside the columns becomes visible.
insert into platform.custom_field (object, code, type, label_pl, label_en, rank, created_at) values
    ('accounts', 'founded', 'number', 'Rok założenia', 'Year founded', 1, now()),
    ('accounts', 'revenue', 'number', 'Roczny przychód', 'Annual revenue', 2, now()),
    ('accounts', 'employees', 'number', 'Liczba pracowników', 'Number of employees', 3, now());
