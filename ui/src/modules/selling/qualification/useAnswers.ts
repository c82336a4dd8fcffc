import { useQueryClient } from "@tanstack/react-query";
import { requestDone } from "../../../shared/api/client";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { SELLING_KEYS } from "../api";
import { qualificationPath, qualificationQuery, type Judged, type Qualification } from "./api";

/** What a person says about an item. */
export interface Given {
  readonly score: number;
  readonly evidence: string;
  readonly evidenceRef: string | null;
}

const KEYS = [...SELLING_KEYS, ["why"]] as const;

/** Answers items of a deal or a prospect and goes over to the newer version of its method; both can be taken back. */
export function useAnswers(of: Judged): { answer: (item: string, given: Given) => Promise<void>; renew: () => Promise<void> } {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(KEYS);
  const send = async (path: string, method: "PUT" | "POST", body: object, said: string) => {
    const { body: judged, changeSet } = await requestDone<Qualification>(`${qualificationPath(of)}/${path}`, { method, body });
    client.setQueryData(qualificationQuery(of).queryKey, judged);
    offerUndo(said, changeSet);
    await Promise.all(KEYS.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return {
    answer: (item, given) => send(encodeURIComponent(item), "PUT", given, t("qualification.saved")),
    renew: () => send("renew", "POST", {}, t("qualification.renewed")),
  };
}
