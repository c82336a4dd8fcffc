import type { Counts, Import, ImportColumn, ImportFile, Summary, Target, Wanted, WantedColumn, WantedFile } from "./api";

const CHOSEN = 10_000;
const SURE = 9_000;
const LIKELY = 7_500;

/** How sure a guess is. */
export type Confidence = "sure" | "likely" | "unsure";

/** A guess in one of three words. */
export function confidence(basisPoints: number): Confidence {
  return basisPoints >= SURE ? "sure" : basisPoints >= LIKELY ? "likely" : "unsure";
}

/** The wish that a column becomes a field; the column that had it before is left out. */
export function columnWish(file: ImportFile, index: number, to: string | null): WantedFile {
  const before = to === null ? [] : file.columns.filter((column) => column.to === to && column.index !== index);
  return { name: file.name, target: file.target ?? null, columns: [...before.map((column) => ({ index: column.index, to: null })), { index, to }] };
}

/** The wish that the cells of a column are read in another way. */
export function readingWish(file: ImportFile, { index, to }: ImportColumn, how: Partial<WantedColumn>): WantedFile {
  return { name: file.name, target: file.target ?? null, columns: [{ index, to: to ?? null, ...how }] };
}

function columnAfter(column: ImportColumn, change: WantedColumn): ImportColumn {
  const same = (column.to ?? null) === (change.to ?? null);
  return {
    ...column,
    to: change.to ?? null,
    confidenceBp: same ? column.confidenceBp : CHOSEN,
    ...(change.dateOrder && { dateOrder: change.dateOrder, asked: false }),
    ...(change.decimalMark && { decimalMark: change.decimalMark, asked: false }),
    ...(change.valueMap && { valueMap: change.valueMap }),
  };
}

function fileAfter(file: ImportFile, wish: WantedFile): ImportFile {
  const same = (file.target ?? null) === (wish.target ?? null);
  const columns = file.columns.map((column) => {
    const change = wish.columns?.find(({ index }) => index === column.index);
    if (change) return columnAfter(column, change);
    return same ? column : { ...column, to: null, confidenceBp: 0 };
  });
  const given = new Set(columns.map(({ to }) => to));
  const missing = same ? file.missing.filter(({ part, field }) => !given.has(place(wish.target, part, field))) : [];
  return { ...file, target: wish.target ?? null, confidenceBp: same ? file.confidenceBp : CHOSEN, columns, missing };
}

/** How a field is written in a mapping: bare for the file's own kind of record, after the kind for another one. */
export function place(target: string | null | undefined, part: string, field: string): string {
  return part === target ? field : `${part}.${field}`;
}

/** The kind and the number of a part: `contacts#2` is the second contact of a row. */
export function partOf(part: string): { kind: string; number: number } {
  const [kind = part, number = "1"] = part.split("#");
  return { kind, number: Number(number) };
}

/** Whether the field of a column holds words that can be read as others: stages, owners, towns; not names, numbers and addresses. */
export function hasValues({ target }: ImportFile, { to }: ImportColumn, targets: readonly Target[]): boolean {
  const dot = to?.indexOf(".") ?? -1;
  const kind = dot < 0 ? target : partOf(to?.slice(0, dot) ?? "").kind;
  const field = targets.find(({ code }) => code === kind)?.fields.find(({ key }) => key === to?.slice(dot + 1));
  return field?.type === "reference" || (field?.type === "text" && !["name", "externalId", "person", "given", "family", "code"].includes(field.key));
}

/** The kinds of records that a row of the file can hold, its own first; of contacts there may be two. */
export function partsOf(file: ImportFile, targets: readonly Target[]): string[] {
  const own = file.target ?? "";
  const used = file.columns.flatMap(({ to }) => (to?.includes(".") ? [to.slice(0, to.indexOf("."))] : []));
  const others = targets.filter(({ code }) => code !== own).map(({ code }) => code);
  const second = [own, ...used].includes("contacts") ? ["contacts#2"] : [];
  return [...new Set([own, ...others, ...used, ...second])];
}

/** The import as it will be once the server has taken the wish. */
export function after(view: Import, wanted: Wanted): Import {
  return {
    ...view,
    ...(wanted.currency && { currency: wanted.currency }),
    ...(wanted.startOn && { startOn: wanted.startOn }),
    ...(wanted.onDuplicate && { onDuplicate: wanted.onDuplicate }),
    files: view.files.map((file) => {
      const wish = wanted.files?.find(({ name }) => name === file.name);
      return wish ? fileAfter(file, wish) : file;
    }),
  };
}

const ORDER = ["deal", "account", "contact", "person", "position", "unit", "product", "product-line", "pipeline"];

/** The kinds of records of a summary, the most telling first. */
export function rowsOf(summary: Summary): { object: string; counts: Counts }[] {
  const place = (object: string) => (ORDER.includes(object) ? ORDER.indexOf(object) : ORDER.length);
  return Object.entries(summary.objects).map(([object, counts]) => ({ object, counts })).sort((a, b) => place(a.object) - place(b.object));
}

/** All counts of a summary together. */
export function totalOf(summary: Summary): Counts {
  const sum = (key: keyof Counts) => Object.values(summary.objects).reduce((total, counts) => total + counts[key], 0);
  return { created: sum("created"), updated: sum("updated"), unchanged: sum("unchanged"), refused: sum("refused") };
}


/** The files some of whose rows were refused. */
export function refusedFiles({ files, summary }: Import): ImportFile[] {
  if (!summary) return [];
  return files.filter(({ target, refusals }) => target && refusals.length > 0);
}

export const STEPS = ["files", "mapping", "check", "commit"] as const;
/** One step of the way. */
export type Step = (typeof STEPS)[number];

/** The step where the import stands. */
export function stepOf({ state, job }: Import): Step {
  if (["committing", "stopped", "committed", "undoing", "undone"].includes(state) || job?.kind === "import-commit") return "commit";
  if (state === "checked" || job?.kind === "import-check") return "check";
  return state === "mapped" ? "mapping" : "files";
}
