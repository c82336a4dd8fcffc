-- Price books that follow another one by a percentage, and have prices of their own where they differ.
set local lock_timeout = '3s';
alter table catalog.price_book
    add column parent uuid references catalog.price_book,
    add column off_bp integer not null default 0 check (off_bp between 0 and 10000), -- off the parent's price
    add column deleted_at timestamptz,
    add check (parent is distinct from id);
alter table catalog.price_entry add column id uuid not null unique default uuidv7();

-- The price in a book on a day: an own one of the greatest quantity step that is reached, else the parent's less the percentage,
-- rounded half up at every step. Null where the whole chain has none.
create function catalog.price_of(book uuid, of_product uuid, quantity integer, day date) returns bigint
    language plpgsql stable parallel safe as $$
declare
    at_book uuid := book;
    above record;
    found_price bigint;
    offs integer[] := '{}';
    off integer;
begin
    while at_book is not null and cardinality(offs) < 6 loop
        select e.price_minor into found_price from catalog.price_entry e
            where e.price_book = at_book and e.product = of_product and e.min_quantity <= quantity and e.valid_during @> day
            order by e.min_quantity desc limit 1;
        exit when found_price is not null;
        select b.parent, b.off_bp into above from catalog.price_book b where b.id = at_book;
        offs := above.off_bp || offs;
        at_book := above.parent;
    end loop;
    foreach off in array offs loop
        found_price := round(found_price::numeric * (10000 - off) / 10000)::bigint;
    end loop;
    return found_price;
end $$;
