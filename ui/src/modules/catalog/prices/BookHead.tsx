import { TextInput } from "@mantine/core";
import { useMay } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { NumberInput } from "../../../shared/form/NumberInput";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText } from "../../../shared/i18n/useT";
import { FieldEditor } from "../../../shared/record/FieldEditor";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { PRICE_KEYS, type Book } from "./api";
import classes from "./prices.module.css";

/** What a price book is called and which one it follows, each edited where it stands. */
export function BookHead({ book }: { book: Book }) {
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("catalog.edit");
  const { patch } = useRecordWrites<Book>({ object: "price-books", path: "/api/price-books", refreshes: PRICE_KEYS });
  const label = (field: string) => text(`field.price-books.${field}`);
  const names = [{ field: "namePl", value: book.name.pl }, { field: "nameEn", value: book.name.en }] as const;
  const parent = book.parent ?? null;
  return (
    <div className={classes.head}>
      {names.map(({ field, value }) => <FieldEditor key={field} label={label(field)} value={value} show={value} readOnly={readOnly} onSave={(next) => patch(book, { [field]: next.trim() })} input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />)}
      <FieldEditor label={label("currency")} value={book.currency} show={book.currency} readOnly input={() => null} onSave={async () => undefined} />
      <FieldEditor<NamedRef | null> label={label("parent")} value={parent} show={parent ? format.text(parent.label) : "–"} readOnly={readOnly} onSave={(next) => patch(book, { parent: next?.id ?? null })} input={(input) => <RecordPicker of="priceBook" {...input} />} />
      {parent && <FieldEditor<number | null> label={label("offBp")} value={book.offBp} show={format.percent(book.offBp)} readOnly={readOnly} onSave={(offBp) => patch(book, { offBp: offBp ?? 0 })} input={(input) => <NumberInput percent {...input} />} />}
    </div>
  );
}
