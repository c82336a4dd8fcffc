import { todayIn } from "../format/dates";
import { joinPatches, type CustomField } from "../fields/fields";
import { parseDate, parseMoney, parseNumber } from "../format/parse";
import { timeZone, type Formats } from "../format/useFormat";
import type { Translate } from "../i18n/useT";
import { refSource } from "../slots/slots";
import { isMissing, patchOf, type CellEdit, type CellValue } from "./cell";
import type { Column } from "./table";

/** One cell of a pasted block as it is read. */
export interface PastedCell {
  readonly text: string;
  readonly before: string;
  /** Why it cannot be taken. */
  readonly wrong?: string;
}

/** A pasted block laid on the table. */
export interface Pasted {
  readonly heads: readonly string[];
  readonly lines: readonly (readonly PastedCell[])[];
  readonly patches: readonly Readonly<Record<string, unknown>>[];
  /** Cells that fall beside the table. */
  readonly outside: number;
}

interface Tools {
  readonly t: Translate;
  readonly format: Formats;
  readonly signal: AbortSignal;
}

type Read = { readonly value: CellValue } | { readonly wrong: string };

async function readRef(of: string, text: string, { t, format, signal }: Tools): Promise<Read> {
  const found = (await refSource(of)?.search(text, signal)) ?? [];
  const named = found.filter(({ label }) => [label.pl, label.en].some((name) => name.trim().toLowerCase() === text.trim().toLowerCase()));
  const all = named.length > 0 ? named : found;
  const [only] = all;
  if (all.length === 1 && only) return { value: only };
  return { wrong: all.length === 0 ? t("list.pasteUnknown") : t("list.pasteAmbiguous", { names: all.slice(0, 3).map(({ label }) => format.text(label)).join(", ") }) };
}

function readCustom(field: CustomField, text: string, { t, format }: Tools): Read {
  const isNamed = (word: string) => field.options.find(({ code, name, retired }) => !retired && [code, name.pl, name.en].some((one) => one.toLowerCase() === word.trim().toLowerCase()));
  switch (field.type) {
    case "number": {
      const value = parseNumber(text, format.language);
      return value === null ? { wrong: t("form.noNumber") } : { value };
    }
    case "money": {
      const value = parseMoney(text, "PLN", format.language);
      return value ? { value } : { wrong: t("list.pasteNoAmount") };
    }
    case "date": {
      const value = parseDate(text, todayIn(timeZone()));
      return value ? { value } : { wrong: t("list.pasteNoDate") };
    }
    case "yes_no": {
      const word = text.trim().toLowerCase();
      return [t("list.yes"), "true", "tak", "yes"].some((one) => one.toLowerCase() === word) ? { value: true } : [t("list.no"), "false", "nie", "no"].some((one) => one.toLowerCase() === word) ? { value: false } : { wrong: t("list.pasteUnknown") };
    }
    case "option": {
      const option = isNamed(text);
      return option ? { value: option.code } : { wrong: t("list.pasteUnknown") };
    }
    case "options": {
      const chosen = text.split(/[;,|]/).map(isNamed);
      return chosen.every((one) => one !== undefined) ? { value: chosen.map((one) => one.code) } : { wrong: t("list.pasteUnknown") };
    }
    default:
      return { value: text };
  }
}

async function readCell<Row>(edit: CellEdit<Row>, row: Row, text: string, tools: Tools): Promise<Read> {
  const { t, format } = tools;
  if (text === "") return isMissing(edit, null) ? { wrong: t("list.cellMissing") } : { value: null };
  switch (edit.kind) {
    case "text":
      return { value: text };
    case "date": {
      const value = parseDate(text, todayIn(timeZone()));
      return value ? { value } : { wrong: t("list.pasteNoDate") };
    }
    case "money": {
      const value = parseMoney(text, edit.currency(row), format.language);
      return value ? { value } : { wrong: t("list.pasteNoAmount") };
    }
    case "choice": {
      const option = edit.options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === text.toLowerCase()));
      return option ? { value: option.value } : { wrong: t("list.pasteUnknown") };
    }
    case "custom":
      return readCustom(edit.of, text, tools);
    case "ref":
      return readRef(edit.of, text, tools);
  }
}

/** Reads a block cell by cell; columns that cannot be edited refuse. The same name is looked up once. */
export async function readPaste<Row>(block: readonly (readonly string[])[], rows: readonly Row[], columns: readonly Column<Row>[], tools: Tools): Promise<Pasted> {
  const width = Math.max(0, ...block.map((line) => line.length));
  const over = columns.slice(0, width);
  const seen = new Map<string, Promise<Read>>();
  const lines: PastedCell[][] = [];
  const patches: Record<string, unknown>[] = [];
  let outside = 0;
  for (const [at, line] of block.entries()) {
    const row = rows[at];
    outside += row === undefined ? line.length : Math.max(0, line.length - over.length);
    if (row === undefined) continue;
    const cells: PastedCell[] = [];
    let patch: Record<string, unknown> = {};
    for (const [place, column] of over.entries()) {
      const text = line[place];
      const before = column.text?.(row) ?? "";
      if (text === undefined) { cells.push({ text: before, before }); continue; }
      const { edit } = column;
      if (!edit) { cells.push({ text, before, wrong: tools.t("list.pasteFixed") }); continue; }
      const key = `${column.key} ${edit.kind === "money" ? edit.currency(row) : ""} ${text}`;
      const reading = seen.get(key) ?? readCell(edit, row, text, tools);
      seen.set(key, reading);
      const read = await reading;
      cells.push({ text, before, ...("wrong" in read && { wrong: read.wrong }) });
      if ("value" in read) patch = joinPatches(patch, patchOf(edit, read.value));
    }
    lines.push(cells);
    patches.push(patch);
  }
  return { heads: over.map(({ head }) => head), lines, patches, outside };
}
