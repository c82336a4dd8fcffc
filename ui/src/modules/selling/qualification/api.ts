import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type Qualification = Schemas["QualificationView"];
export type Framework = Schemas["Framework"];
export type FrameworkItem = Schemas["FrameworkItem"];
export type FrameworkBook = Schemas["FrameworkBook"];
export type ItemAnswer = Schemas["ItemAnswer"];

/** What becomes old when a method changes, or which one a pipeline uses. */
export const FRAMEWORK_KEYS = [["frameworks"], ["deals"], ["why"]] as const;

const SLOW_CHANGING = 300_000;

/** The methods of qualification in all their versions, and which pipeline uses which. */
export const frameworksQuery = queryOptions({ queryKey: ["frameworks"], staleTime: SLOW_CHANGING, queryFn: ({ signal }) => request<FrameworkBook>("/api/frameworks", { signal }) });

/** How a deal is qualified. */
export const qualificationQuery = (deal: string) => queryOptions({ queryKey: ["deals", "qualification", deal], queryFn: ({ signal }) => request<Qualification>(`/api/deals/${deal}/qualification`, { signal }) });

/** All answers about a deal that were ever given, the latest first. */
export const pastAnswersQuery = (deal: string) => queryOptions({ queryKey: ["deals", "qualification", deal, "past"], queryFn: ({ signal }) => request<Schemas["PastAnswer"][]>(`/api/deals/${deal}/qualification/history`, { signal }) });
