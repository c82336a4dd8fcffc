import { OfflineError, ProblemError, readProblem, type Problem } from "./problem";
import { tabId } from "../live/shown";
import { askForSignIn, csrfToken } from "./sessionGate";
import { signal } from "./signal";
import { randomUuid } from "./uuid";

/** Whether the server answered the last time it was asked. */
export const serverReached = signal(true);

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const OPEN_PATHS = ["/api/session", "/api/first-run"];
// A refusal there is an answer to the sign-in itself.
function isOpen(request: Request): boolean {
  const path = new URL(request.url).pathname;
  return OPEN_PATHS.some((open) => path === open || path.startsWith(`${open}/`));
}
const MOST_REPEATS = 3;

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    serverReached.set(true);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    serverReached.set(false);
    throw new OfflineError(error);
  }
}

function dressed(original: Request, version: string | null): Request {
  const request = original.clone();
  if (!SAFE.has(request.method)) {
    request.headers.set("X-CSRF-Token", csrfToken.get());
    request.headers.set("X-Sternik-Tab", tabId);
  }
  if (version !== null) request.headers.set("If-Match", version);
  return request;
}

// The fields a request writes are the keys of its JSON body; only these can clash with somebody else's change.
async function writtenFields(request: Request): Promise<string[]> {
  const body: unknown = await request.clone().json().catch(() => null);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return [];
  // Own fields are changed one by one.
  return Object.entries(body).flatMap(([field, value]) => (field === "custom" && value ? Object.keys(value as object).map((code) => `custom.${code}`) : [field]));
}

async function freshVersion(request: Request, problem: Problem): Promise<string | null> {
  if (problem.status !== 412 || request.method !== "PATCH" || problem.currentVersion === undefined || !problem.changedFields) return null;
  const written = await writtenFields(request);
  const clash = written.length === 0 || written.some((field) => problem.changedFields?.includes(field));
  return clash ? null : `"${problem.currentVersion}"`;
}

/**
 * Sends a request: adds the token and an idempotency key, waits for a new sign-in when the session ended, and repeats by itself
 * when somebody changed other fields of the same record. Refusals are thrown as `ProblemError`.
 */
export async function transport(original: Request): Promise<Response> {
  const request = original.clone();
  if (request.method === "POST" && !request.headers.has("Idempotency-Key")) request.headers.set("Idempotency-Key", randomUuid());
  let version: string | null = null;
  for (let attempt = 0; ; attempt++) {
    const response = await send(dressed(request, version));
    if (response.ok) return response;
    const problem = await readProblem(response);
    if (attempt < MOST_REPEATS) {
      if (problem.status === 401 && !isOpen(request)) {
        await askForSignIn();
        continue;
      }
      version = await freshVersion(request, problem);
      if (version !== null) continue;
    }
    throw new ProblemError(problem);
  }
}
