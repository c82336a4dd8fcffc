import type { createSpotlightStore } from "@mantine/spotlight";
import { useEffect } from "react";

/** Marks the first offer whenever another one has become the first: answers that come later stand above what was marked before. */
export function useFirstSelected(store: ReturnType<typeof createSpotlightStore>, first: string | undefined): void {
  useEffect(() => {
    if (first === undefined) return;
    const list = document.getElementById(store.getState().listId);
    list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
    list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
    store.setState({ ...store.getState(), selected: 0 });
  }, [store, first]);
}
