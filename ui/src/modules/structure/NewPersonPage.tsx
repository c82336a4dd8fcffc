import { Checkbox, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMay, useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { FormPage } from "../../shared/form/FormPage";
import { NumberInput } from "../../shared/form/NumberInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useDraft } from "../../shared/form/useDraft";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { PersonDraft } from "./personDraft";
import { PROFILES } from "./types";
import { usePersonSteps } from "./usePersonSteps";

const TEXTS = ["givenName", "familyName", "workEmail", "externalId"] as const;
const FIELDS = [...TEXTS, "hiredOn", "position", "from", "fteBp", "email", "roles", "password"] as const;

const HINT_BELOW = ["label", "input", "description", "error"] as const;

interface PartProps {
  draft: PersonDraft;
  set: (part: Partial<PersonDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

function AccessFields({ draft, set, errorOf }: PartProps) {
  const t = useT();
  const text = useServerText();
  return (
    <>
      <div data-wide><Checkbox label={t("structure.withAccess")} description={t("structure.withAccessHint")} checked={draft.access} onChange={(event) => set({ access: event.currentTarget.checked })} /></div>
      {draft.access && (
        <>
          <TextInput type="email" label={t("structure.login")} placeholder={draft.workEmail} value={draft.email} error={errorOf("email")} onChange={(event) => set({ email: event.currentTarget.value })} autoComplete="off" />
          <PasswordInput inputWrapperOrder={[...HINT_BELOW]} label={t("structure.password")} description={t("structure.newPasswordHint")} value={draft.password} error={errorOf("password")} autoComplete="new-password" onChange={(event) => set({ password: event.currentTarget.value })} visibilityToggleButtonProps={{ "aria-label": t("structure.showPassword") }} />
          <div data-wide><Checkbox.Group label={t("structure.roles")} value={[...draft.roles]} onChange={(roles) => set({ roles })} error={errorOf("roles")}>
            <Stack gap="xs" mt="xs">{PROFILES.map((role) => <Checkbox key={role} value={role} label={text(`role.${role}`)} />)}</Stack>
          </Checkbox.Group></div>
        </>
      )}
    </>
  );
}

function PlaceFields({ draft, set, errorOf }: PartProps) {
  const t = useT();
  const text = useServerText();
  return (
    <>
      <RecordPicker of="position" label={text("field.people.position")} description={t("structure.positionHint")} value={draft.position} onChange={(position) => set({ position })} error={errorOf("position")} />
      {draft.position && <DateInput label={t("structure.positionFrom")} required value={draft.from} onChange={(from) => set({ from })} error={errorOf("from")} />}
      {draft.position && <NumberInput percent label={text("field.assignments.fteBp")} value={draft.fteBp} onChange={(fteBp) => set({ fteBp })} error={errorOf("fteBp")} />}
    </>
  );
}

/** The form of a new person: a name is enough, a position and access may come at once. */
export function NewPersonPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const mayGive = useMay("structure.manage-users");
  const today = useMe()?.today ?? "";
  const { draft, set, done, note } = useDraft<PersonDraft>("people/new", { givenName: "", familyName: "", workEmail: "", externalId: "", hiredOn: today, position: null, from: today, fteBp: 10_000, access: false, email: "", roles: ["seller"], password: "" }, ["password"]);
  const { submit, error, busy, made } = usePersonSteps((id) => { done(); void navigate({ to: "/structure/people/$id", params: { id } as never }); });
  const { complete, errorOf } = useMissing({ givenName: draft.givenName, familyName: draft.familyName, ...(draft.position && { from: draft.from }), ...(draft.access && { email: draft.email || draft.workEmail }) }, error);
  return (
    <FormPage title={t("structure.newPerson")} note={note} hint={t(made ? "structure.personMadeHint" : "structure.newPersonHint")} error={error} shownFields={FIELDS} submit={t(made ? "structure.addRest" : "structure.addPerson")} busy={busy} onSubmit={() => complete() && submit(draft)} onCancel={() => { done(); void navigate({ to: "/structure/people" }); }}>
      {TEXTS.map((field) => (
        <TextInput key={field} label={text(`field.people.${field}`)} required={field.endsWith("Name")} disabled={made} data-autofocus={field === "givenName" || undefined} value={draft[field]} error={errorOf(field)} onChange={(event) => set({ [field]: event.currentTarget.value })} />
      ))}
      <DateInput label={text("field.people.hiredOn")} disabled={made} value={draft.hiredOn} onChange={(hiredOn) => set({ hiredOn })} error={errorOf("hiredOn")} />
      <PlaceFields draft={draft} set={set} errorOf={errorOf} />
      {mayGive && <AccessFields draft={draft} set={set} errorOf={errorOf} />}
    </FormPage>
  );
}
