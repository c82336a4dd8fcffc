import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { request } from "../api/client";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { mineQuery } from "./search";

/** A record of a kind that the search knows. */
export interface RecordPointer {
  readonly kind: string;
  readonly id: string;
}

/** Remembers that the record was opened, and lets it be starred; both follow the person to every device. */
export function useStar(record: RecordPointer | undefined): { starred: boolean; toggle: () => void } {
  const t = useT();
  const client = useQueryClient();
  const { data } = useQuery({ ...mineQuery, enabled: record !== undefined });
  const { kind, id } = record ?? { kind: "", id: "" };
  useEffect(() => {
    if (id === "") return;
    const gone = () => undefined;
    request("/api/search/mine/recent", { method: "PUT", body: { kind, id } }).then(() => client.invalidateQueries(mineQuery), gone);
  }, [client, kind, id]);
  const starred = data?.starred.some((one) => one.kind === kind && one.id === id) ?? false;
  const set = async (next: boolean): Promise<void> => {
    try {
      await request("/api/search/mine/starred", { method: "PUT", body: { kind, id, starred: next } });
      await client.invalidateQueries(mineQuery);
      showToast({ text: next ? t("search.starred") : t("search.unstarred"), undo: () => set(!next) });
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    }
  };
  return { starred, toggle: () => void set(!starred) };
}
