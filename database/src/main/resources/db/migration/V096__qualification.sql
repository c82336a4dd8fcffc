-- Methods of qualification in versions that never change, and the answers given under them.
set local lock_timeout = '5s';

create table selling.framework (
    id uuid primary key default uuidv7(),
    code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null check (version > 0),
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    score_threshold smallint not null check (score_threshold between 1 and 100), -- whole percent
    coverage_threshold smallint not null check (coverage_threshold between 1 and 100), -- whole percent
    active boolean not null default false, -- the version that new subjects are judged by
    copied_from uuid references selling.framework,
    row_version bigint not null default 1, -- of what may change: active
    created_at timestamptz not null default now(),
    unique (code, version)
);
create unique index framework_active_key on selling.framework (code) where active;

create table selling.framework_item (
    id uuid primary key default uuidv7(),
    framework uuid not null references selling.framework on delete cascade,
    rank smallint not null,
    code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'), -- what is asked: stays the same through the versions
    name_pl text not null check (btrim(name_pl) <> ''),
    name_en text not null check (btrim(name_en) <> ''),
    question_pl text not null check (btrim(question_pl) <> ''),
    question_en text not null check (btrim(question_en) <> ''),
    scale_pl text[] not null check (cardinality(scale_pl) = 4), -- what 0, 1, 2 and 3 mean
    scale_en text[] not null check (cardinality(scale_en) = 4),
    weight smallint not null check (weight between 1 and 10),
    must boolean not null,
    unique (framework, rank),
    unique (framework, code)
);

alter table selling.pipeline
    add column framework text; -- code of the method by which its deals are judged, null for none

-- What is judged keeps the version under which it was answered first; the sums follow from its answers.
create table selling.qualification (
    subject_kind text not null check (subject_kind in ('deal', 'prospect')),
    subject uuid not null,
    framework uuid not null references selling.framework,
    kept_since timestamptz not null default now(),
    earned integer not null default 0, -- sum of weight · answer
    answered_weight integer not null default 0,
    possible_weight integer not null check (possible_weight > 0),
    -- Whole percent, half up, as the engine reckons.
    score smallint generated always as (
        case when answered_weight > 0 then (200 * earned + 3 * answered_weight) / (6 * answered_weight) end) stored,
    coverage smallint generated always as ((200 * answered_weight + possible_weight) / (2 * possible_weight)) stored,
    primary key (subject_kind, subject)
);
create index qualification_framework_idx on selling.qualification using hash (framework); -- is a version in use

create table selling.framework_answer (
    id uuid primary key default uuidv7(),
    number bigint not null generated always as identity, -- the last one counts
    subject_kind text not null check (subject_kind in ('deal', 'prospect')),
    subject uuid not null,
    item uuid not null references selling.framework_item,
    score smallint check (score between 0 and 3), -- null: an answer was taken back
    evidence text not null,
    evidence_ref text,
    by uuid references platform.user_account,
    position uuid references structure.position, -- where who answered stood
    at timestamptz not null,
    carried_from uuid references selling.framework_answer, -- given under an older version
    source text not null,
    noted_at timestamptz not null default now(),
    foreign key (subject_kind, subject) references selling.qualification,
    check (score is null or btrim(evidence) <> '')
);
create index framework_answer_last_idx on selling.framework_answer (subject, item, number desc); -- answers of a deal
create index framework_answer_item_idx on selling.framework_answer using hash (item);

-- The answers that count: the last one to each item of the version that is kept.
create view selling.qualification_answer as
select q.subject_kind, q.subject, q.framework, i.id as item, i.code, i.rank, i.weight, i.must,
       a.id as answer, a.score, a.evidence, a.evidence_ref, a.by, a.position, a.at
from selling.qualification q
join selling.framework_item i on i.framework = q.framework
join lateral (select l.* from selling.framework_answer l
              where l.subject = q.subject and l.subject_kind = q.subject_kind and l.item = i.id
              order by l.number desc limit 1) a on a.score is not null;
