-- Who deletes an invoice asks whether another one corrects it: without an index each of many deleted ones read the whole table.
set lock_timeout = '5s';

create index invoice_corrects_idx on selling.invoice (corrects) where corrects is not null; -- corrections of an invoice; undo of an import
