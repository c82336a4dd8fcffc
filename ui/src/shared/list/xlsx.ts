import writeXlsxFile from "write-excel-file/browser";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+([.,]\d+)?$/;
const DATE_FORMAT = "yyyy-mm-dd";

/** A cell of a workbook: a day or a figure that can be reckoned with, else a text, which never runs as a formula. */
export function sheetCell(text: string, figure: boolean) {
  if (text === "") return null;
  if (ISO_DAY.test(text)) return { value: new Date(`${text}T00:00:00Z`), type: Date, format: DATE_FORMAT };
  if (figure && DECIMAL.test(text)) return { value: Number(text.replace(",", ".")), type: Number };
  return { value: text, type: String };
}

/** The rows as a workbook with a head that stays in sight. */
export async function saveXlsx(name: string, sheet: string, heads: readonly { readonly text: string; readonly figure: boolean }[], rows: readonly (readonly string[])[]): Promise<void> {
  const head = heads.map(({ text, figure }) => ({ value: text, fontWeight: "bold" as const, align: figure ? ("right" as const) : ("left" as const) }));
  const body = rows.map((row) => row.map((text, at) => sheetCell(text, heads[at]?.figure ?? false)));
  await writeXlsxFile([head, ...body], { sheet: sheet.slice(0, 31), stickyRowsCount: 1, columns: heads.map(({ text }) => ({ width: Math.max(12, Math.min(40, text.length + 6)) })) }).toFile(name);
}
