/** One refused field of a request. */
export interface Finding {
  readonly field: string;
  readonly code: string;
  readonly text: string;
}

/** A refusal as the server words it (`application/problem+json`). */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly findings?: readonly Finding[];
  readonly currentVersion?: number | string;
  readonly changedFields?: readonly string[];
}

/** A request that the server refused. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title || problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** A request that did not reach the server. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super("offline", { cause });
    this.name = "OfflineError";
  }
}

/** The refusal that the answer carries; an answer without one becomes a refusal with the code `http.<status>`. */
export async function readProblem(response: Response): Promise<Problem> {
  const bare: Problem = { status: response.status, title: "", detail: "", code: `http.${response.status}` };
  if (!response.headers.get("content-type")?.includes("json")) return bare;
  const body: unknown = await response.json().catch(() => null);
  return typeof body === "object" && body !== null ? lifted({ ...bare, ...body }) : bare;
}

// The version and the fields that somebody else changed come among the values of the refusal.
function lifted(problem: Problem): Problem {
  const { currentVersion, changedFields } = problem.params ?? {};
  return {
    ...problem,
    ...(typeof currentVersion === "number" && { currentVersion }),
    ...(Array.isArray(changedFields) && { changedFields: changedFields.map(String) }),
  };
}
