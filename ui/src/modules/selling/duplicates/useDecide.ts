import { requestDone } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import type { DuplicateKind, DuplicatePair } from "./api";

type Verdict = "distinct" | "related";
interface Said {
  readonly pair: DuplicatePair;
  readonly verdict: Verdict;
}

const SAID = { distinct: "duplicates.saidDistinct", related: "duplicates.saidRelated" } as const;

/** Settles pairs; each decision can be taken back. */
export function useDecide(kind: DuplicateKind) {
  const t = useT();
  const refreshes = [[`${kind}s`, "duplicates"]];
  const offerUndo = useUndo(refreshes);
  const { write, state } = useWrite<Said, { changeSet: string | null }>(({ pair, verdict }, idempotencyKey) => requestDone("/api/duplicates/decisions", { method: "POST", body: { kind, one: pair.one.id, other: pair.other.id, verdict }, idempotencyKey }), { refreshes });
  const decide = (pair: DuplicatePair, verdict: Verdict) => void write({ pair, verdict }).then(({ changeSet }) => offerUndo(t(SAID[verdict], { one: pair.one.name, other: pair.other.name }), changeSet), () => undefined);
  return { decide, error: state.error, busy: state.isPending };
}
