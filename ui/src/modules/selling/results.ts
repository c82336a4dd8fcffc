import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import { useMe } from "../../shared/api/me";
import type { Schemas } from "../../shared/api/types";
import { periodAround, type Period } from "../../shared/form/period";
import { plusDays } from "../../shared/format/dates";
import { monthsOf } from "./months";

export type ResultsPageData = Schemas["Page"];
export type Figures = Schemas["Figures"];
export type Group = Schemas["Group"];
export type WhichFigure = "WON_VALUE" | "WON_COUNT" | "LOST_COUNT" | "WIN_RATE" | "DAYS_TO_CLOSE" | "OPEN_VALUE" | "OPEN_COUNT" | "OPEN_WEIGHTED" | "OTHER_VALUE";

/** By what the page breaks figures down; the names are those of the address. */
export const DIMENSIONS = ["month", "seller", "team", "office", "product"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which deals the page is about, as the server is asked: `to` is the day after the last. */
export interface Scope {
  readonly from: string;
  readonly to: string;
  readonly owner: string;
  readonly pipeline: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The scope of the page as the address has it: period, owner, pipeline, breakdown. */
export function useResultsUrl() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useMe()?.today ?? "";
  const [from, to] = [text(search["from"]), text(search["to"])];
  const period: Period = DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : periodAround(today, "quarter");
  const scope: Scope = { from: period.from, to: plusDays(period.to, 1), owner: text(search["owner"]), pipeline: text(search["pipeline"]) };
  const by = DIMENSIONS.find((one) => one === search["by"]) ?? "seller";
  const change = (part: { from?: string; to?: string; owner?: string | undefined; by?: Dimension }) =>
    void navigate({ to: ".", search: ((before: object) => ({ ...before, ...part })) as never, resetScroll: false });
  return { period, scope, by, today, change };
}

const resultsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: ["results", scope],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<ResultsPageData>("/api/deals/results", { query: { ...scope }, signal }),
  });

/** The figures of the period and of the one before. */
export const useResults = (scope: Scope) => useQuery(resultsQuery(scope));

const NOTHING: Figures = { wonMinor: 0, wonCount: 0, wonUnknown: 0, lostCount: 0, winRateBp: null, daysToCloseTenths: null };

/** One month with the month at the same place of the period before. */
export interface MonthPair {
  readonly month: string;
  readonly previousMonth: string | null;
  readonly figures: Figures;
  readonly before: number;
}

/** All months of the period side by side with those of the period before. */
export function monthPairs(page: ResultsPageData): MonthPair[] {
  const earlier = monthsOf(page.previous);
  return monthsOf(page.period).map((month, at) => {
    const previousMonth = earlier[at] ?? null;
    return {
      month, previousMonth,
      figures: page.months.find(({ key }) => key === month)?.figures ?? NOTHING,
      before: page.monthsBefore.find(({ month: key }) => key === previousMonth)?.wonMinor ?? 0,
    };
  });
}
