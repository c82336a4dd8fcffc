import { Button, Group, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { request } from "../../shared/api/client";
import type { NamedRef } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { customBody, CustomInputs, shownKeys, type CustomDraft } from "../../shared/fields/CustomInputs";
import { useCustomFields, type CustomField } from "../../shared/fields/fields";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useDraft } from "../../shared/form/useDraft";
import { useServerText, useT } from "../../shared/i18n/useT";
import { refSource } from "../../shared/slots/slots";
import { SELLING_KEYS, type Account } from "./api";
import { AlikeAccounts } from "./duplicates/AlikeAccounts";
import classes from "./selling.module.css";

const TEXTS = ["name", "nip", "sector", "town", "country"] as const;
type Draft = Record<(typeof TEXTS)[number], string> & { parent: NamedRef | null; owner: NamedRef | null; custom: CustomDraft };
const EMPTY: Draft = { name: "", nip: "", sector: "", town: "", country: "", parent: null, owner: null, custom: {} };

function bodyOf({ parent, owner, custom, ...texts }: Draft, own: readonly CustomField[]): object {
  const filled = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value.trim() || null]));
  return { ...filled, name: texts.name.trim(), parent: parent?.id ?? null, owner: owner?.id ?? null, custom: customBody(own, custom) };
}

/** The form of a new account; only the name is needed. */
export function NewAccountPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const own = useCustomFields("accounts");
  const { draft, set, done, note } = useDraft("accounts/new", EMPTY);
  const { write, state } = useWrite<Draft, Account>((given, idempotencyKey) => request("/api/accounts", { method: "POST", body: bodyOf(given, own), idempotencyKey }), { refreshes: SELLING_KEYS });
  const of = (field: string) => ({ label: text(`field.accounts.${field}`), error: findingText(state.error, field) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(draft).then(({ id }) => { done(); return navigate({ to: "/selling/accounts/$id", params: { id } as never }); }, () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h1>{t("selling.newAccount")}</h1>
      {note}
      <ProblemAlert error={state.error} shownFields={[...TEXTS, "parent", "owner", ...shownKeys(own)]} />
      <div className={classes.formFields}>
        {TEXTS.map((field) => <TextInput key={field} {...of(field)} required={field === "name"} value={draft[field]} onChange={(event) => set({ [field]: event.currentTarget.value })} />)}
        <RecordPicker {...of("parent")} of="parent" value={draft.parent} onChange={(parent) => set({ parent })} />
        {refSource("owner") && <RecordPicker {...of("owner")} of="owner" value={draft.owner} onChange={(owner) => set({ owner })} />}
        <CustomInputs object="accounts" draft={draft.custom} onChange={(custom) => set({ custom })} error={state.error} />
      </div>
      <AlikeAccounts name={draft.name} town={draft.town} nip={draft.nip} />
      <Group gap="sm">
        <Button type="submit" loading={state.isPending}>{t("selling.addAccount")}</Button>
        <Button variant="default" onClick={() => { done(); void navigate({ to: "/selling/accounts" }); }}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
