import type { NamedRef } from "../api/types";
import { codeOf, customPatch, type CustomField, type CustomValue } from "../fields/fields";
import type { Money } from "../format/types";

/** How a cell of a list is edited where it stands; `field` is the name in the change that is sent. */
export type CellEdit<Row> =
  | { readonly kind: "text"; readonly field: string; readonly value: (row: Row) => string | null; readonly required?: boolean }
  | { readonly kind: "date"; readonly field: string; readonly value: (row: Row) => string | null; readonly required?: boolean }
  | { readonly kind: "money"; readonly field: string; readonly value: (row: Row) => Money | null; readonly currency: (row: Row | null) => string; readonly required?: boolean }
  | { readonly kind: "ref"; readonly field: string; readonly of: string; readonly value: (row: Row) => NamedRef | null; readonly required?: boolean }
  | { readonly kind: "choice"; readonly field: string; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly value: (row: Row) => string | null; readonly required?: boolean }
  /** A field that the company has added. */
  | { readonly kind: "custom"; readonly field: string; readonly of: CustomField; readonly value: (row: Row) => CustomValue; readonly required?: boolean };

/** What a cell can hold: a text, a date, a code, an amount, a record, or what an own field holds. */
export type CellValue = CustomValue | NamedRef;

/** The change that sets the field of a cell. */
export function patchOf(edit: { readonly kind: string; readonly field: string }, value: CellValue): Readonly<Record<string, unknown>> {
  if (edit.kind === "custom") return customPatch(codeOf(edit.field) ?? edit.field, value as CustomValue);
  if (edit.kind === "ref") return { [edit.field]: (value as NamedRef | null)?.id ?? null };
  return { [edit.field]: typeof value === "string" ? value.trim() || null : value };
}

/** Whether two values of a cell are the same. */
export function sameCell(one: CellValue, other: CellValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a cell may not be left so. */
export function isMissing({ required = false }: { readonly required?: boolean }, value: CellValue): boolean {
  return required && (value === null || (typeof value === "string" && value.trim() === ""));
}
