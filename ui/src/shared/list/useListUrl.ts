import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readListState, writeListState, type ListState } from "./listState";

type Defaults = Pick<ListState, "sort" | "columns" | "layout">;

/** The state of a list lives in the address, so that Back works and a colleague can open the same. */
export function useListUrl(defaults: Defaults): { state: ListState; change: (part: Partial<ListState>) => void } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => readListState(search, defaults), [search, defaults]);
  const change = useCallback(
    (part: Partial<ListState>) => {
      const write = (current: Readonly<Record<string, unknown>>) => writeListState(current, { ...readListState(current, defaults), ...part }, defaults);
      // Moving through the records of a panel makes no steps for Back; opening and filtering does.
      const walking = part.open !== undefined && part.open !== "" && state.open !== "";
      void navigate({ to: ".", search: write as never, replace: walking, resetScroll: false });
    },
    [navigate, defaults, state.open],
  );
  return { state, change };
}
