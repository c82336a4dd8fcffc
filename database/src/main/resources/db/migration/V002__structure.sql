-- Structure: who sits where, since when, under whom. Half-open dates in the company's time zone.
-- A temporal key that others point to cannot be deferrable; the foreign keys are, so that a row is split by first cutting it and
-- then adding the rest, and whoever points to it is judged at commit.
set lock_timeout = '5s';

create schema if not exists structure;
create schema if not exists structure_views;

create table structure.person (
    id uuid primary key default uuidv7(),
    external_id text,
    given_name text not null,
    family_name text not null,
    display_name text generated always as (btrim(given_name || ' ' || family_name)) stored,
    folded text generated always as (platform.fold(given_name || ' ' || family_name)) stored,
    work_email text,
    hired_on date,
    left_on date,
    user_account uuid unique references platform.user_account on delete set null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    check (btrim(given_name || family_name) <> ''),
    check (left_on is null or hired_on is null or left_on > hired_on)
);
create unique index person_external_id_key on structure.person (external_id);
create index person_name_idx on structure.person (family_name, given_name, id); -- people list, default order
create index person_folded_idx on structure.person using gin (folded public.gin_trgm_ops); -- people list, name contains

create table structure.org_unit (
    id uuid primary key default uuidv7(),
    code text not null unique,
    version bigint not null default 1
);
create table structure.org_unit_version (
    unit uuid not null references structure.org_unit,
    kind text not null check (kind in ('company', 'region', 'office', 'division', 'district', 'department', 'team')),
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    valid_during daterange not null,
    constraint org_unit_version_key primary key (unit, valid_during without overlaps),
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create table structure.org_unit_parent (
    unit uuid not null,
    parent uuid not null check (parent <> unit),
    valid_during daterange not null,
    constraint org_unit_parent_key primary key (unit, valid_during without overlaps) deferrable initially deferred,
    constraint org_unit_parent_unit_fkey foreign key (unit, period valid_during)
        references structure.org_unit_version (unit, period valid_during) deferrable initially deferred,
    constraint org_unit_parent_parent_fkey foreign key (parent, period valid_during)
        references structure.org_unit_version (unit, period valid_during) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index org_unit_parent_parent_idx on structure.org_unit_parent (parent);

create table structure.position (
    id uuid primary key default uuidv7(),
    code text not null unique,
    version bigint not null default 1
);
create table structure.position_version (
    position uuid not null references structure.position,
    title_pl text not null check (btrim(title_pl) <> ''),
    title_en text not null check (btrim(title_en) <> ''),
    profile text not null,
    unit uuid not null,
    planned_fte_bp integer not null default 10000 check (planned_fte_bp between 1 and 100000),
    valid_during daterange not null,
    constraint position_version_key primary key (position, valid_during without overlaps),
    constraint position_version_unit_fkey foreign key (unit, period valid_during)
        references structure.org_unit_version (unit, period valid_during) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index position_version_unit_idx on structure.position_version (unit);

create table structure.reports_to (
    position uuid not null,
    manager uuid not null check (manager <> position),
    valid_during daterange not null,
    constraint reports_to_key primary key (position, valid_during without overlaps) deferrable initially deferred,
    constraint reports_to_position_fkey foreign key (position, period valid_during)
        references structure.position_version (position, period valid_during) deferrable initially deferred,
    constraint reports_to_manager_fkey foreign key (manager, period valid_during)
        references structure.position_version (position, period valid_during) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index reports_to_manager_idx on structure.reports_to (manager);

create table structure.assignment (
    id uuid primary key default uuidv7(),
    person uuid not null references structure.person,
    position uuid not null,
    kind text not null check (kind in ('substantive', 'acting', 'job_share')),
    fte_bp integer not null default 10000 check (fte_bp between 1 and 10000),
    valid_during daterange not null,
    version bigint not null default 1,
    constraint assignment_key unique (person, position, valid_during without overlaps) deferrable initially deferred,
    constraint assignment_position_fkey foreign key (position, period valid_during)
        references structure.position_version (position, period valid_during) deferrable initially deferred,
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);
create index assignment_position_idx on structure.assignment (position); -- holders of a position
create index assignment_person_idx on structure.assignment (person); -- what a person holds, asked with every request

-- Includes self at depth 0. Kept in the transaction that changes reports_to.
create table structure.org_closure (
    ancestor uuid not null,
    descendant uuid not null,
    depth integer not null check (depth >= 0),
    valid_during daterange not null,
    constraint org_closure_key primary key (ancestor, descendant, valid_during without overlaps) deferrable initially deferred
);
create index org_closure_descendant_idx on structure.org_closure (descendant);
-- Plain copy of one day for the visibility predicate; as_of says which day it holds.
create table structure.org_closure_now (
    ancestor uuid not null,
    descendant uuid not null,
    depth integer not null,
    primary key (ancestor, descendant)
);
create table structure.org_closure_state (
    id smallint primary key default 1 check (id = 1),
    as_of date not null
);

create view structure_views.org_closure as
    select ancestor, descendant, depth, valid_during from structure.org_closure;
create view structure_views.org_closure_now as
    select ancestor, descendant, depth from structure.org_closure_now;
create view structure_views.position_version as
    select v.position, p.code, v.title_pl, v.title_en, v.profile, v.unit, v.valid_during
    from structure.position_version v join structure.position p on p.id = v.position;
-- Who held a position when; a job share or a stand-in gives several rows for a day, the substantive holder first by rank.
create view structure_views.position_holder as
    select a.position, a.person, p.display_name as name, p.user_account, a.kind,
           case a.kind when 'substantive' then 1 when 'job_share' then 2 else 3 end as rank, a.valid_during
    from structure.assignment a join structure.person p on p.id = a.person;
create view structure_views.unit_version as
    select v.unit, u.code, v.kind, v.name_pl, v.name_en, v.valid_during
    from structure.org_unit_version v join structure.org_unit u on u.id = v.unit;
create view structure_views.unit_parent as
    select unit, parent, valid_during from structure.org_unit_parent;
