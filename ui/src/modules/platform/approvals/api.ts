import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import { ProblemError } from "../../../shared/api/problem";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import type { Bilingual, Money } from "../../../shared/format/types";
import type { BulkChange, BulkOutcome } from "../../../shared/list/useBulk";

export type Approval = Schemas["ApprovalView"];
export type Rules = Schemas["SizeRules"];

/** What those who decide about a change of many records are shown. */
export interface BulkShown {
  readonly object: string;
  readonly filter: string | null;
  readonly byHand: boolean;
  readonly change: BulkChange | null;
  readonly outcome: { readonly count: number; readonly changed: number; readonly unchanged: number; readonly refused: number };
  readonly needed: NonNullable<BulkOutcome["approval"]>;
  readonly sums: readonly Money[];
  readonly sample: readonly { readonly id: string; readonly name: string; readonly operation: string; readonly changes: readonly Schemas["FieldChange"][] }[];
  /** Records of the sample that this person may not see. */
  readonly hidden: number;
}

/** What those who decide about the discounts of a quote are shown; amounts in minor units. */
export interface DiscountShown {
  readonly deal: string;
  readonly currency: string;
  readonly undiscounted: number;
  readonly discount: number;
  readonly net: number;
  readonly lines: readonly { readonly name: Bilingual; readonly undiscounted: number; readonly net: number }[];
}

/** What those who decide whether a deal goes on are shown. */
export interface GoingOnShown {
  readonly goingOn: string;
  readonly name: string;
  readonly account: Bilingual | null;
  readonly stage: Bilingual;
  readonly amount: number | null;
  readonly currency: string;
  readonly closeOn: string | null;
}

/** One request with what is needed to decide it. */
export interface ApprovalDetails {
  readonly approval: Approval;
  readonly shown: BulkShown | DiscountShown | GoingOnShown;
}

/** All that concerns the person: to decide, asked, decided. */
export const deskQuery = queryOptions({ queryKey: ["approvals"], queryFn: ({ signal }) => request<Schemas["Desk"]>("/api/approvals", { signal }), refetchInterval: 30_000 });

/** One request; asked again while it is being carried out. */
export const approvalQuery = (id: string) => queryOptions({
  queryKey: ["approvals", id],
  queryFn: ({ signal }) => request<ApprovalDetails>(`/api/approvals/${id}`, { signal }),
  refetchInterval: ({ state }) => (state.data?.approval.state === "granted" ? 500 : 30_000),
});

/** From which size on changes have to be approved. */
export const rulesQuery = queryOptions({ queryKey: ["bulk-rules"], queryFn: ({ signal }) => request<Rules>("/api/bulk-rules", { signal }) });

export type Verdict = "grant" | "refuse" | "withdraw";

interface Deciding {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Decides a request, or takes an own one back. Where somebody was faster, the page shows how it stands. */
export function useDeciding({ id, step }: Approval): { decide: (deciding: Deciding) => Promise<boolean>; error: unknown; busy: boolean } {
  const client = useQueryClient();
  const { write, state } = useWrite<Deciding, ApprovalDetails>(
    ({ verdict, reason }, idempotencyKey) => request(`/api/approvals/${id}/${verdict}`, { method: "POST", idempotencyKey, ...(verdict !== "withdraw" && { body: { step, reason } }) }),
    { refreshes: [["approvals"], ["waiting"], ["jobs"]] },
  );
  const decide = async (deciding: Deciding) => {
    try {
      client.setQueryData(approvalQuery(id).queryKey, await write(deciding));
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return false;
    }
  };
  return { decide, error: state.error, busy: state.isPending };
}
