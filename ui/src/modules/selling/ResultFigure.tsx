import type { ReactNode } from "react";
import { request } from "../../shared/api/client";
import { WhyFigure } from "../../shared/why/WhyFigure";
import type { Why } from "../../shared/why/types";
import type { Dimension, Scope, WhichFigure } from "./results";

interface Props {
  name: string;
  scope: Scope;
  figure: WhichFigure;
  dimension?: Dimension;
  /** The group of the breakdown; for open figures a stage. */
  of?: string;
  previous?: boolean;
  children: ReactNode;
}

/** A figure of the results page that says where it comes from. */
export function ResultFigure({ name, scope, figure, dimension, of, previous = false, children }: Props) {
  const query = { ...scope, figure, dimension: dimension?.toUpperCase(), key: of, previous: previous || undefined };
  return <WhyFigure name={name} queryKey={["results", query]} load={(signal) => request<Why>("/api/deals/results/why", { query, signal })}>{children}</WhyFigure>;
}
