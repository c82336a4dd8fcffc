import { request } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { RATE_KEYS, type RateKind } from "./api";

/** What a person says about a kind of rate. */
export interface KindDetails {
  readonly namePl: string;
  readonly nameEn: string;
  readonly holdsDays: number;
  readonly inverse: boolean;
}

type Act = { readonly add: KindDetails } | { readonly change: RateKind; readonly to: KindDetails } | { readonly remove: RateKind };

const details = ({ name, holdsDays, inverse }: RateKind): KindDetails => ({ namePl: name.pl, nameEn: name.en, holdsDays, inverse });
const path = (code: string) => `/api/rate-kinds/${encodeURIComponent(code)}`;

function send(act: Act, idempotencyKey: string): Promise<RateKind | undefined> {
  if ("add" in act) return request("/api/rate-kinds", { method: "POST", idempotencyKey, body: act.add });
  if ("remove" in act) return request(path(act.remove.code), { method: "DELETE", version: act.remove.version });
  return request(path(act.change.code), { method: "PUT", version: act.change.version, body: act.to });
}

/** Adds, changes and removes kinds of rates, and offers to take each step back. */
export function useKinds(): { save: (kind: RateKind | null, to: KindDetails) => Promise<boolean>; remove: (kind: RateKind) => Promise<boolean>; error: unknown; busy: boolean } {
  const t = useT();
  const { write, state } = useWrite<Act, RateKind | undefined>(send, { refreshes: RATE_KEYS });
  const done = async (act: Act, text: string, back: (made: RateKind | undefined) => Act | null) => {
    try {
      const made = await write(act);
      const undo = back(made);
      showToast({ text, ...(undo && { undo: async () => { await write(undo); } }) });
      return true;
    } catch {
      // The form says why.
      return false;
    }
  };
  return {
    save: (kind, to) =>
      kind
        ? done({ change: kind, to }, t("rates.kindSaved"), (made) => made ? { change: made, to: details(kind) } : null)
        : done({ add: to }, t("rates.kindAdded"), (made) => made ? { remove: made } : null),
    remove: (kind) => done({ remove: kind }, t("rates.kindRemoved"), () => ({ add: details(kind) })),
    error: state.error, busy: state.isPending,
  };
}
