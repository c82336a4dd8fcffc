import { queryOptions } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import type { FileRow } from "./api";

// Another origin than the page's, as the server names it; where there is none, nothing that people have brought stands in a page.
const contentOrigin = (): string => document.querySelector<HTMLMetaElement>('meta[name="content-origin"]')?.content ?? "";

/** Whether the file can be looked at without downloading it. */
export const canBeShown = (file: FileRow): boolean => file.show !== null && contentOrigin().startsWith("http");

/** Where the file can be looked at for two minutes; asked anew each time. */
export const previewQuery = (file: FileRow) =>
  queryOptions({
    queryKey: ["file-preview", file.id],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: ({ signal }) => request<Schemas["FilePreview"]>(`/api/files/${file.id}/preview`, { method: "POST", body: {}, signal }),
  });
