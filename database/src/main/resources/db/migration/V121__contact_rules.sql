-- What must be given so that somebody may be contacted, by country and day. Law is data: a change is a row with its first day. Not legal advice.
set local lock_timeout = '5s';

create table consent.contact_rule (
    country char(2) not null,
    party_kind text not null check (party_kind in ('person', 'firm')),
    channel text not null check (channel in ('mail', 'phone', 'sms', 'post')),
    purpose text not null check (purpose in ('marketing', 'offer', 'service')),
    valid_during daterange not null,
    bases text[] not null check (cardinality(bases) > 0 and bases <@ array ['confirmed', 'consent', 'request', 'contract', 'interest']),
    law_pl text not null, -- the source, as lawyers cite it
    law_en text not null,
    from_hour smallint check (from_hour between 0 and 23), -- limits of the company's own, not of the law
    to_hour smallint check (to_hour between 1 and 24),
    working_days boolean not null default false,
    most_contacts smallint check (most_contacts > 0),
    in_days smallint check (in_days > 0),
    primary key (country, party_kind, channel, purpose, valid_during without overlaps),
    check ((from_hour is null) = (to_hour is null) and from_hour < to_hour),
    check ((most_contacts is null) = (in_days is null)),
    check (not isempty(valid_during) and not lower_inf(valid_during) and upper(valid_during) is distinct from 'infinity')
);

insert into consent.contact_rule
    (country, party_kind, channel, purpose, valid_during, bases, law_pl, law_en, from_hour, to_hour, working_days, most_contacts, in_days)
select 'PL', kind, rule.*
from unnest(array ['person', 'firm']) as kind,
(values
    ('mail', 'marketing', daterange '[2018-05-25,2024-11-10)', array ['confirmed', 'consent'],
        'art. 10 ustawy o świadczeniu usług drogą elektroniczną; art. 172 Prawa telekomunikacyjnego (do 9.11.2024)',
        'Act on providing services by electronic means, art. 10; Telecommunications Law, art. 172 (until 9 Nov 2024)',
        null::smallint, null::smallint, false, 4::smallint, 30::smallint),
    ('phone', 'marketing', daterange '[2018-05-25,2024-11-10)', array ['confirmed', 'consent'],
        'art. 172 Prawa telekomunikacyjnego (do 9.11.2024)', 'Telecommunications Law, art. 172 (until 9 Nov 2024)',
        9, 20, true, 3, 30),
    ('sms', 'marketing', daterange '[2018-05-25,2024-11-10)', array ['confirmed', 'consent'],
        'art. 172 Prawa telekomunikacyjnego (do 9.11.2024)', 'Telecommunications Law, art. 172 (until 9 Nov 2024)',
        9, 20, true, 2, 30),
    ('mail', 'marketing', daterange '[2024-11-10,)', array ['confirmed', 'consent'],
        'art. 398 ust. 1 Prawa komunikacji elektronicznej (Dz.U. 2024 poz. 1221)',
        'Electronic Communications Law, art. 398(1) (Dz.U. 2024 item 1221)', null, null, false, 4, 30),
    ('phone', 'marketing', daterange '[2024-11-10,)', array ['confirmed', 'consent'],
        'art. 398 ust. 1 Prawa komunikacji elektronicznej (Dz.U. 2024 poz. 1221)',
        'Electronic Communications Law, art. 398(1) (Dz.U. 2024 item 1221)', 9, 20, true, 3, 30),
    ('sms', 'marketing', daterange '[2024-11-10,)', array ['confirmed', 'consent'],
        'art. 398 ust. 1 Prawa komunikacji elektronicznej (Dz.U. 2024 poz. 1221)',
        'Electronic Communications Law, art. 398(1) (Dz.U. 2024 item 1221)', 9, 20, true, 2, 30),
    ('post', 'marketing', daterange '[2018-05-25,)', array ['confirmed', 'consent', 'interest'],
        'art. 6 ust. 1 lit. f i motyw 47 RODO; sprzeciw: art. 21 ust. 2 i 3 RODO',
        'GDPR, art. 6(1)(f) and recital 47; objection: art. 21(2) and (3)', null, null, false, null, null),
    ('mail', 'offer', daterange '[2018-05-25,)', array ['request'],
        'art. 6 ust. 1 lit. b RODO: działania na żądanie osoby przed zawarciem umowy',
        'GDPR, art. 6(1)(b): steps at the request of the person before a contract', null, null, false, null, null),
    ('phone', 'offer', daterange '[2018-05-25,)', array ['request'],
        'art. 6 ust. 1 lit. b RODO: działania na żądanie osoby przed zawarciem umowy',
        'GDPR, art. 6(1)(b): steps at the request of the person before a contract', 8, 20, false, null, null),
    ('sms', 'offer', daterange '[2018-05-25,)', array ['request'],
        'art. 6 ust. 1 lit. b RODO: działania na żądanie osoby przed zawarciem umowy',
        'GDPR, art. 6(1)(b): steps at the request of the person before a contract', 8, 20, false, null, null),
    ('post', 'offer', daterange '[2018-05-25,)', array ['request', 'interest'],
        'art. 6 ust. 1 lit. b i f RODO', 'GDPR, art. 6(1)(b) and (f)', null, null, false, null, null),
    ('mail', 'service', daterange '[2018-05-25,)', array ['contract', 'request'],
        'art. 6 ust. 1 lit. b RODO: wykonanie umowy', 'GDPR, art. 6(1)(b): performance of a contract', null, null, false, null, null),
    ('phone', 'service', daterange '[2018-05-25,)', array ['contract', 'request'],
        'art. 6 ust. 1 lit. b RODO: wykonanie umowy', 'GDPR, art. 6(1)(b): performance of a contract', 8, 20, false, null, null),
    ('sms', 'service', daterange '[2018-05-25,)', array ['contract', 'request'],
        'art. 6 ust. 1 lit. b RODO: wykonanie umowy', 'GDPR, art. 6(1)(b): performance of a contract', 8, 20, false, null, null),
    ('post', 'service', daterange '[2018-05-25,)', array ['contract', 'request', 'interest'],
        'art. 6 ust. 1 lit. b i f RODO', 'GDPR, art. 6(1)(b) and (f)', null, null, false, null, null)
) as rule;

insert into consent.wording (purpose, channel, language, version, text, valid_during, made_at, made_by) values
    ('marketing', 'mail', 'pl', 1, 'Zgadzam się na otrzymywanie informacji handlowych pocztą elektroniczną na podany przeze mnie adres. Zgodę mogę wycofać w każdej chwili.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'mail', 'en', 1, 'I agree to receive commercial information by e-mail at the address that I have given. I may withdraw this consent at any time.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'phone', 'pl', 1, 'Zgadzam się na rozmowy telefoniczne z informacjami handlowymi pod podanym przeze mnie numerem. Zgodę mogę wycofać w każdej chwili.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'phone', 'en', 1, 'I agree to telephone calls with commercial information at the number that I have given. I may withdraw this consent at any time.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'sms', 'pl', 1, 'Zgadzam się na otrzymywanie informacji handlowych w wiadomościach SMS pod podanym przeze mnie numerem. Zgodę mogę wycofać w każdej chwili.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'sms', 'en', 1, 'I agree to receive commercial information by text message at the number that I have given. I may withdraw this consent at any time.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'post', 'pl', 1, 'Zgadzam się na otrzymywanie informacji handlowych pocztą tradycyjną. Zgodę mogę wycofać w każdej chwili.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik'),
    ('marketing', 'post', 'en', 1, 'I agree to receive commercial information by post. I may withdraw this consent at any time.', '[2018-05-25,)', '2018-05-25 00:00+02', 'Sternik');
