import type { Done } from "./client";
import { OfflineError, ProblemError, readProblem } from "./problem";
import { askForSignIn, csrfToken } from "./sessionGate";

interface Sending {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

function send(path: string, body: FormData, { idempotencyKey, signal, onProgress }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Only this older interface tells how much has gone.
    const sending = new XMLHttpRequest();
    sending.open("POST", path);
    sending.setRequestHeader("Accept", "application/json, application/problem+json");
    sending.setRequestHeader("X-CSRF-Token", csrfToken.get());
    sending.setRequestHeader("Idempotency-Key", idempotencyKey);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new OfflineError(new Error("unreachable")));
    sending.onabort = () => reject(new DOMException("stopped", "AbortError"));
    sending.onload = () => {
      const headers = new Headers({ "Content-Type": sending.getResponseHeader("Content-Type") ?? "" });
      const changeSet = sending.getResponseHeader("Change-Set");
      if (changeSet) headers.set("Change-Set", changeSet);
      resolve(new Response(sending.responseText, { status: sending.status, headers }));
    };
    signal.addEventListener("abort", () => sending.abort(), { once: true });
    sending.send(body);
  });
}

/** Sends a file and tells how far it is; when the session has ended it waits for a new sign-in and goes on. */
export async function upload<T>(path: string, file: File, options: Sending): Promise<Done<T>> {
  const body = new FormData();
  body.append("file", file, file.name);
  for (;;) {
    const response = await send(path, body, options);
    if (response.ok) return { body: (await response.json()) as T, changeSet: response.headers.get("Change-Set") };
    const problem = await readProblem(response);
    if (problem.status !== 401) throw new ProblemError(problem);
    await askForSignIn();
  }
}
