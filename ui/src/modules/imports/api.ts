import { queryOptions } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Job, Schemas } from "../../shared/api/types";

type Made = Schemas["ImportView"];

export type Import = Omit<Made, "job"> & { readonly job?: Job | null };
export type ImportFile = Schemas["FileView"];
export type ImportColumn = Schemas["ColumnView"];
export type Target = Schemas["TargetView"];
export type TargetField = Schemas["TargetFieldView"];
export type Summary = Schemas["ImportSummary"];
export type Counts = Schemas["Counts"];
export type Reading = Schemas["ImportReading"];
export type Choice = Schemas["Choice"];
export type CellValue = Schemas["ValueView"];
export type Wanted = Partial<Schemas["Wanted"]>;
export type WantedFile = Schemas["WantedFile"];
export type WantedColumn = Schemas["WantedColumn"];

const SLOW_CHANGING = 300_000;
const ASK_AGAIN_MS = 400;

/** Whether something of the import is being done now. */
export function working(view: Import | undefined): boolean {
  return view?.job?.state === "running" || view?.job?.state === "waiting" || view?.state === "committing" || view?.state === "undoing";
}

/** Whether the files of the import are in the company's data, or are just being put there or taken out. */
export function settled({ state }: Import): boolean {
  return ["committing", "stopped", "committed", "undoing"].includes(state);
}

/** The newest imports. */
export const importsQuery = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ signal }) => request<Import[]>("/api/imports", { signal }),
  refetchInterval: ({ state: { data } }) => (data?.some(working) ? ASK_AGAIN_MS : false),
});

/** One import; asked for often while it works. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "one", id],
    queryFn: ({ signal }) => request<Import>(`/api/imports/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (working(data) ? ASK_AGAIN_MS : false),
  });

/** What files can become. */
export const targetsQuery = queryOptions({
  queryKey: ["imports", "targets"],
  staleTime: SLOW_CHANGING,
  queryFn: ({ signal }) => request<Target[]>("/api/imports/targets", { signal }),
});

/** The most frequent cells of a column. */
export const valuesQuery = (id: string, file: string, column: number) =>
  queryOptions({
    queryKey: ["imports", "values", id, file, column],
    queryFn: ({ signal }) => request<CellValue[]>(`/api/imports/${id}/values?file=${encodeURIComponent(file)}&column=${String(column)}`, { signal }),
  });

/** Where the refused rows of a file are, in the layout of the file. */
export function errorsAddress(id: string, file: string): string {
  return `/api/imports/${id}/errors.csv?file=${encodeURIComponent(file)}`;
}
