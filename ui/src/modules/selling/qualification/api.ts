import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type Qualification = Schemas["QualificationView"];
export type Framework = Schemas["Framework"];
export type FrameworkItem = Schemas["FrameworkItem"];
export type FrameworkBook = Schemas["FrameworkBook"];
export type ItemAnswer = Schemas["ItemAnswer"];

/** What becomes old when a method changes, or which one a pipeline uses. */
export const FRAMEWORK_KEYS = [["frameworks"], ["deals"], ["prospects"], ["why"]] as const;

const SLOW_CHANGING = 300_000;

/** The methods of qualification in all their versions, and which pipeline uses which. */
export const frameworksQuery = queryOptions({ queryKey: ["frameworks"], staleTime: SLOW_CHANGING, queryFn: ({ signal }) => request<FrameworkBook>("/api/frameworks", { signal }) });

/** What is judged by a method. */
export interface Judged {
  readonly object: "deals" | "prospects";
  readonly id: string;
}

/** Where the server has the qualification of a deal or a prospect. */
export const qualificationPath = ({ object, id }: Judged) => `/api/${object}/${id}/qualification`;

/** How a deal or a prospect is qualified. */
export const qualificationQuery = (of: Judged) => queryOptions({ queryKey: [of.object, "qualification", of.id], queryFn: ({ signal }) => request<Qualification>(qualificationPath(of), { signal }) });

/** All answers that were ever given about it, the latest first. */
export const pastAnswersQuery = (of: Judged) => queryOptions({ queryKey: [of.object, "qualification", of.id, "past"], queryFn: ({ signal }) => request<Schemas["PastAnswer"][]>(`${qualificationPath(of)}/history`, { signal }) });
