-- What a deal must have before it leaves a stage. A row holds from its beginning to its end: who changes a criterion ends it and begins another.
create table selling.criterion (
    id uuid primary key default uuidv7(),
    stage uuid not null references selling.stage,
    rank smallint not null check (rank >= 1),
    definition jsonb not null,
    text_pl text not null check (btrim(text_pl) <> ''),
    text_en text not null check (btrim(text_en) <> ''),
    since timestamptz not null,
    until timestamptz check (until >= since)
);
create index criterion_stage_idx on selling.criterion (stage); -- gate of a deal; set-up of a pipeline

create index stage_change_override_idx on selling.stage_change (from_stage, at) where override_reason is not null; -- set-up: how often a gate was passed by word
