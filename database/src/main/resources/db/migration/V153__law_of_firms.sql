-- Until 9 November 2024 art. 10 of the Act on providing services by electronic means spoke of recipients who are natural persons; for firms only
-- art. 172 of the Telecommunications Law is cited. What is needed stays the same. These citations are a reading of the law, not legal advice.
set local lock_timeout = '5s';

alter table consent.contact_rule disable trigger keep_rule;
update consent.contact_rule set
    law_pl = 'art. 172 Prawa telekomunikacyjnego (do 9.11.2024)',
    law_en = 'Telecommunications Law, art. 172 (until 9 Nov 2024)'
where country = 'PL' and party_kind = 'firm' and channel = 'mail' and purpose = 'marketing' and upper(valid_during) = date '2024-11-10';
alter table consent.contact_rule enable trigger keep_rule;
