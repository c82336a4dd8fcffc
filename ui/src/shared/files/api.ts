import { queryOptions } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";

/** A file of a record, without its content. */
export type FileRow = Schemas["FileRow"];

/** A record that files hang on, by the path at which the server has it: `/api/deals/…`. */
export interface Holder {
  readonly kind: string;
  readonly id: string;
}

/** Where the files of a record are asked for and sent. */
export const filesPath = ({ kind, id }: Holder): string => `/api/${kind}/${id}/files`;

/** The files of a record, the newest first. */
export const filesQuery = (holder: Holder) =>
  queryOptions({ queryKey: ["files", holder.kind, holder.id], queryFn: ({ signal }) => request<FileRow[]>(filesPath(holder), { signal }) });
