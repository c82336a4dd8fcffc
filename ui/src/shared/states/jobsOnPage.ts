import { useEffect, useRef } from "react";
import { signal } from "../api/signal";

/** Long works that the open page shows itself, so that the corner does not cover the page with them. */
export const jobsOnPage = signal<readonly string[]>([]);

/** Tells that the page shows this work as long as it is open; what it has told to the end is not told again in the corner. */
export function useJobOnPage(id: string | undefined, ended = false): void {
  const toldToTheEnd = useRef(ended);
  useEffect(() => {
    toldToTheEnd.current = ended;
  }, [ended]);
  useEffect(() => {
    if (id === undefined) return;
    jobsOnPage.set([...jobsOnPage.get(), id]);
    return () => {
      if (!toldToTheEnd.current) jobsOnPage.set(jobsOnPage.get().filter((other) => other !== id));
    };
  }, [id]);
}
