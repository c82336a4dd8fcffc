import { useState } from "react";
import { request, requestDone } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { useT } from "../../shared/i18n/useT";
import { useUndo } from "../../shared/record/useUndo";
import type { PersonDraft } from "./personDraft";
import { accessBody, personBody } from "./personDraft";
import { STRUCTURE_KEYS, type Assignment, type PersonView } from "./types";

type Step = "person" | "position" | "access";

/** Adds a person, then a position, then access, as far as these are wanted; a step that was done is not repeated when a later one is refused. */
export function usePersonSteps(onDone: (id: string) => void) {
  const t = useT();
  const offerUndo = useUndo(STRUCTURE_KEYS);
  const [made, setMade] = useState<{ id: string; steps: readonly Step[] } | null>(null);
  const { write, state } = useWrite<PersonDraft, { id: string; changeSet: string | null }>(async (draft, idempotencyKey) => {
    let [id, steps, changeSet]: [string, readonly Step[], string | null] = [made?.id ?? "", made?.steps ?? [], null];
    const note = (step: Step) => { steps = [...steps, step]; setMade({ id, steps }); };
    if (!id) {
      const done = await requestDone<PersonView>("/api/structure/people", { method: "POST", body: personBody(draft), idempotencyKey });
      id = done.body.person.id;
      changeSet = done.changeSet;
      note("person");
    }
    if (draft.position && !steps.includes("position")) {
      await request<Assignment>("/api/structure/assignments", { method: "POST", body: { person: id, position: draft.position.id, kind: "substantive", fteBp: draft.fteBp, from: draft.from } });
      changeSet = null;
      note("position");
    }
    if (draft.access && !steps.includes("access")) {
      const { person } = await request<PersonView>(`/api/structure/people/${id}`);
      await request(`/api/structure/people/${id}/user`, { method: "POST", version: person.version, body: accessBody(draft) });
      changeSet = null;
      note("access");
    }
    return { id, changeSet };
  }, { refreshes: STRUCTURE_KEYS });
  const submit = (draft: PersonDraft) =>
    void write(draft).then(({ id, changeSet }) => { offerUndo(t("structure.personAdded"), changeSet); onDone(id); }, () => undefined);
  return { submit, error: state.error, busy: state.isPending, made: made !== null };
}
