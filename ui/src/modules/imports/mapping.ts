import type { Counts, Import, ImportFile, Summary, Target, TargetField, Wanted, WantedFile } from "./api";

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

function fileAfter(file: ImportFile, wish: WantedFile): ImportFile {
  const same = (file.target ?? null) === (wish.target ?? null);
  const columns = file.columns.map((column) => {
    const change = wish.columns?.find(({ index }) => index === column.index);
    if (change) return { ...column, to: change.to ?? null, confidenceBp: CHOSEN };
    return same ? column : { ...column, to: null, confidenceBp: 0 };
  });
  return { ...file, target: wish.target ?? null, confidenceBp: same ? file.confidenceBp : CHOSEN, columns };
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

/** The fields that a file needs and no column gives. */
export function missingFields(file: ImportFile, targets: readonly Target[]): TargetField[] {
  const fields = targets.find(({ code }) => code === file.target)?.fields ?? [];
  return fields.filter(({ key, required }) => required && !file.columns.some(({ to }) => to === key));
}

const ORDER = ["deal", "account", "person", "position", "unit", "product", "product-line", "pipeline"];

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

const OBJECT_OF: Readonly<Record<string, string>> = { team: "person", accounts: "account", products: "product", deals: "deal" };

/** The files some of whose rows were refused. */
export function refusedFiles({ files, summary }: Import): ImportFile[] {
  if (!summary) return [];
  return files.filter(({ target }) => target && (summary.objects[OBJECT_OF[target] ?? target]?.refused ?? 0) > 0);
}

export const STEPS = ["files", "mapping", "check", "commit"] as const;
/** One step of the way. */
export type Step = (typeof STEPS)[number];

/** The step where the import stands. */
export function stepOf({ state, job }: Import): Step {
  if (["committing", "committed", "undoing", "undone"].includes(state) || job?.kind === "import-commit") return "commit";
  if (state === "checked" || job?.kind === "import-check") return "check";
  return state === "mapped" ? "mapping" : "files";
}
