import { useEffect } from "react";
import { signal } from "../api/signal";

/** Long works that the open page shows itself, so that the corner does not cover the page with them. */
export const jobsOnPage = signal<readonly string[]>([]);

/** Tells that the page shows this work as long as it is open. */
export function useJobOnPage(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    jobsOnPage.set([...jobsOnPage.get(), id]);
    return () => jobsOnPage.set(jobsOnPage.get().filter((other) => other !== id));
  }, [id]);
}
