-- When the company works: weekly patterns by date, days off and extra days, the fiscal year; and what follows from them for each day.
set local lock_timeout = '3s';

create table platform.calendar (
    id smallint primary key default 1 check (id = 1),
    country char(2), -- whose holidays are kept; null: none
    fiscal_scheme text not null default 'months'
        check (fiscal_scheme in ('months', 'thirteen_periods', 'weeks_445', 'weeks_454', 'weeks_544')),
    fiscal_first_month smallint not null default 1 check (fiscal_first_month between 1 and 12),
    fiscal_week_start smallint not null default 1 check (fiscal_week_start between 1 and 7), -- 1 is Monday
    reckoned boolean not null default false, -- whether the days below follow from what is set, or are the first ones of this file
    version bigint not null default 1
);
insert into platform.calendar (country) values ('PL');

create table platform.work_week (
    weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    valid_from date primary key -- until the next one
);
insert into platform.work_week (weekdays, valid_from) values ('{1,2,3,4,5}', '0001-01-01');

create table platform.company_day (
    day date primary key,
    kind text not null check (kind in ('off', 'extra')),
    name text not null check (btrim(name) <> '')
);

-- Reckoned by the program from the tables above, day by day; whoever needs working days between two dates subtracts.
create table platform.calendar_day (
    day date primary key,
    worked boolean not null,
    worked_before integer not null -- working days from the first row on, this day not included
);
create view platform_views.calendar_day as select d.day, d.worked, d.worked_before from platform.calendar_day d;

insert into platform.calendar_day (day, worked, worked_before)
    select d.day, extract(isodow from d.day) < 6,
           coalesce(sum((extract(isodow from d.day) < 6)::int) over (order by d.day rows between unbounded preceding and 1 preceding), 0)
    from (select generate_series(date '2000-01-01', date '2060-12-31', interval '1 day')::date as day) d;
