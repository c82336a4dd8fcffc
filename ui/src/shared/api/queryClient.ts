import { onlineManager, QueryClient } from "@tanstack/react-query";
import { OfflineError, ProblemError } from "./problem";
import { serverReached } from "./transport";

const ASK_AGAIN_MS = 4000;

function worthRepeating(failures: number, error: unknown): boolean {
  if (error instanceof OfflineError) return true;
  return error instanceof ProblemError && error.problem.status >= 502 && failures < 3;
}

/** The store of everything that came from the server. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: worthRepeating, refetchOnWindowFocus: true },
    mutations: { retry: worthRepeating },
  },
});

/** Holds reads and writes back while the server cannot be reached, and asks until it can. */
export function watchServer(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function ask(): Promise<void> {
    const reached = await fetch("/api/session").then((response) => response.status < 500, () => false);
    if (reached) serverReached.set(true);
    else timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
  }
  return serverReached.subscribe(() => {
    clearTimeout(timer);
    onlineManager.setOnline(serverReached.get());
    if (!serverReached.get()) timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
  });
}
