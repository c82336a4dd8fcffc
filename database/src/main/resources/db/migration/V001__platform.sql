-- Platform: company, sign-in, audit, jobs, change sets, imports. Conventions: docs/architecture.md.
set lock_timeout = '5s';

create extension if not exists btree_gist with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create schema if not exists platform;

-- unaccent() is only STABLE because its dictionary could be changed; ours is fixed, so that the folded text may be stored.
create function platform.fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- Monday to Friday in [a, b), 0 when b is not after a: whole weeks since a Monday give five days each, the rest at most five.
-- Holidays come with the company calendar. Written as arithmetic, so that it costs next to nothing over 100,000 deals.
create function platform.working_days(a date, b date) returns integer
    language sql immutable strict parallel safe
    return greatest(0,
        5 * ((b - date '0001-01-01') / 7) + least((b - date '0001-01-01') % 7, 5)
        - 5 * ((a - date '0001-01-01') / 7) - least((a - date '0001-01-01') % 7, 5));

create table platform.company (
    id smallint primary key default 1 check (id = 1),
    name text not null check (btrim(name) <> ''),
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    zone text not null,
    demo boolean not null default false,
    created_at timestamptz not null default now()
);

create table platform.user_account (
    id uuid primary key default uuidv7(),
    email text not null check (email = lower(email) and btrim(email) <> ''),
    display_name text not null,
    password_hash text,
    roles text[] not null default '{}',
    language text not null default 'pl' check (language in ('pl', 'en')),
    theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
    density text not null default 'default' check (density in ('compact', 'default')),
    active boolean not null default true,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now()
);
create unique index user_account_email_key on platform.user_account (email);

-- Only a hash of the cookie is kept: who reads this table cannot sign in with it.
create table platform.session (
    id_hash bytea primary key,
    id uuid not null unique default uuidv7(),
    user_id uuid not null references platform.user_account on delete cascade,
    csrf_token text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    address text not null,
    agent text not null
);
create index session_user_idx on platform.session (user_id);

create table platform.idempotency (
    actor uuid not null,
    key text not null check (length(key) between 8 and 100),
    request_hash bytea not null,
    status smallint,
    content_type text,
    location text,
    etag text,
    body bytea,
    at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_at_idx on platform.idempotency (at);

create table platform.change_set (
    id uuid primary key default uuidv7(),
    kind text not null,
    title text not null,
    by uuid references platform.user_account,
    at timestamptz not null,
    undone_at timestamptz,
    undone_by uuid references platform.user_account
);
create table platform.change_item (
    change_set uuid not null references platform.change_set on delete cascade,
    position integer not null,
    object text not null,
    record_id uuid not null,
    operation text not null check (operation in ('created', 'updated', 'deleted')),
    before jsonb,
    after jsonb,
    version_after bigint not null,
    primary key (change_set, position)
);

-- Field by field, of every record that people edit: read by the history tab, by 412 answers and by the chapters above.
create table platform.field_change (
    id uuid primary key default uuidv7(),
    object text not null,
    record_id uuid not null,
    field text not null,
    old_value text,
    new_value text,
    version bigint not null,
    at timestamptz not null,
    by uuid,
    source text not null check (source in ('hand', 'import', 'demo', 'undo', 'system')),
    change_set uuid references platform.change_set on delete set null
);
create index field_change_record_idx on platform.field_change (object, record_id, id desc);

create table platform.audit_entry (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    actor uuid,
    actor_text text not null,
    action text not null,
    object text,
    record_id uuid,
    before jsonb,
    after jsonb,
    reason text,
    change_set uuid
);
create index audit_entry_record_idx on platform.audit_entry (object, record_id, id desc);
-- Written by one job, in order: an entry that is being written never waits for another writer.
create table platform.audit_link (
    number bigint primary key,
    entry uuid not null unique references platform.audit_entry,
    hash bytea not null check (octet_length(hash) = 32)
);

create table platform.job (
    id uuid primary key default uuidv7(),
    kind text not null,
    input jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    step text,
    done bigint not null default 0,
    total bigint,
    result jsonb,
    problem jsonb,
    cancel_requested boolean not null default false,
    seen boolean not null default false,
    created_by uuid references platform.user_account,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index job_creator_idx on platform.job (created_by, created_at desc);

-- The table of db-scheduler, as its documentation gives it, plus schema.
create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time_idx on platform.scheduled_tasks (priority desc, execution_time asc);

create table platform.import_job (
    id uuid primary key default uuidv7(),
    title text not null,
    state text not null default 'uploaded'
        check (state in ('uploaded', 'mapped', 'checked', 'committed', 'undone', 'failed')),
    mapping jsonb not null,
    summary jsonb,
    fingerprint bytea not null,
    change_set uuid references platform.change_set,
    job uuid references platform.job,
    created_by uuid references platform.user_account,
    created_at timestamptz not null,
    version bigint not null default 1
);
create index import_job_created_idx on platform.import_job (created_at desc);
create index import_job_fingerprint_idx on platform.import_job (fingerprint); -- the same files again

create table platform.import_file (
    import uuid not null references platform.import_job on delete cascade,
    file smallint not null,
    name text not null,
    encoding text not null,
    delimiter char(1) not null,
    header text[] not null,
    rows integer not null,
    primary key (import, file)
);
create table platform.import_row (
    import uuid not null,
    file smallint not null,
    row integer not null,
    line integer not null,
    cells text[] not null,
    readable boolean not null default true, -- false: a stretch that is no record of the table
    findings jsonb, -- why the row is refused, null when it is not
    primary key (import, file, row),
    foreign key (import, file) references platform.import_file on delete cascade
);
create index import_row_refused_idx on platform.import_row (import, file, row) where findings is not null; -- errors.csv
-- Entries that wait for their link; emptied by the job that chains them.
create table platform.audit_queue (
    entry uuid primary key references platform.audit_entry
);
