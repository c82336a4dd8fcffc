import { TextInput } from "@mantine/core";
import { CustomInputs } from "../../../shared/fields/CustomInputs";
import type { CustomField } from "../../../shared/fields/fields";
import { findingText } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Matches } from "./api";
import { Choices } from "./Choices";
import { FRESH, OTHER, type ConvertDraft } from "./convertDraft";
import classes from "./prospects.module.css";

export interface StepProps {
  draft: ConvertDraft;
  set: (part: Partial<ConvertDraft>) => void;
  error: unknown;
  /** Own fields of the company that are offered here. */
  own: readonly CustomField[];
}

/** Which account the prospect becomes. */
export function AccountStep({ draft, set, error, own, found }: StepProps & { found: Matches["accounts"] }) {
  const t = useT();
  const text = useServerText();
  const line = (key: "accountName" | "nip" | "town", field: string) => <TextInput label={text(`field.accounts.${field}`)} value={draft[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} error={findingText(error, field)} />;
  const known = found.map(({ id, name, town, nip, why }) => ({ id, name, about: [town, nip].filter(Boolean).join(", "), why }));
  return (
    <fieldset className={classes.step}>
      <legend>{t("prospect.stepAccount")}</legend>
      <Choices label={t("prospect.stepAccount")} value={draft.account} found={known} fresh={t("prospect.newAccount")} other={t("prospect.otherAccount")} error={findingText(error, "account.id")} onChange={(account) => set({ account })} />
      {draft.account === OTHER && <RecordPicker of="account" label={text("field.contacts.account")} required value={draft.otherAccount} onChange={(otherAccount) => set({ otherAccount })} />}
      {draft.account === FRESH && <div className={classes.fields}>{line("accountName", "name")}{line("nip", "nip")}{line("town", "town")}<CustomInputs object="accounts" part="account." only={own} draft={draft.own.account} onChange={(account) => set({ own: { ...draft.own, account } })} error={error} /></div>}
    </fieldset>
  );
}
