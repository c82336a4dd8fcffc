import { requestDone, type Done } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { useUndo } from "../../shared/record/useUndo";
import { STRUCTURE_KEYS } from "./types";

interface Act<Result> {
  readonly method?: "POST" | "PATCH";
  /** The version of the record that is changed; nothing for a new one. */
  readonly version?: number;
  /** What the message says once it is done. */
  readonly said: string;
  readonly onDone: (result: Result) => void;
}

/** One act on the structure: a refusal stays in `error`, what was done is said and can be taken back. */
export function useAct<Result>(path: string, { method = "POST", version, said, onDone }: Act<Result>) {
  const offerUndo = useUndo(STRUCTURE_KEYS);
  const send = (body: object, idempotencyKey: string) => requestDone<Result>(path, { method, body, idempotencyKey, ...(version !== undefined && { version }) });
  const { write, state } = useWrite<object, Done<Result>>(send, { refreshes: STRUCTURE_KEYS });
  const act = (body: object) =>
    void write(body).then(({ body: result, changeSet }) => {
      offerUndo(said, changeSet);
      onDone(result);
    }, () => undefined);
  return { act, error: state.error, busy: state.isPending };
}
