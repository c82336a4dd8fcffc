import { NativeSelect, TextInput } from "@mantine/core";
import { useMay } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { CustomRecord } from "../../shared/fields/CustomRecord";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText } from "../../shared/i18n/useT";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { ACCOUNT_STATUSES, type Account, type AccountPatch } from "./api";
import { ownerText } from "./OwnerName";

const TEXTS = ["name", "sector", "town", "country", "nip"] as const;

interface Props {
  account: Account;
  onPatch: (body: AccountPatch) => Promise<void>;
}

/** The fields of an account, each edited where it stands; of a head-only account just the head. */
export function AccountFields({ account, onPatch }: Props) {
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("selling.edit-accounts") || account.headOnly;
  const label = (field: string) => text(`field.accounts.${field}`);
  const shown = account.headOnly ? TEXTS.filter((field) => account[field]) : TEXTS;
  const parent = account.parent ?? null;
  return (
    <>
      <FieldEditor label={label("owner")} value={null} show={<span title={account.owner?.unit ? format.text(account.owner.unit) : ""}>{ownerText(account.owner, format) || "–"}</span>} readOnly input={() => null} onSave={async () => undefined} />
      {shown.map((field) => (
        <FieldEditor key={field} label={label(field)} value={account[field] ?? ""} show={account[field] || "–"} readOnly={readOnly} onSave={(next) => onPatch({ [field]: next.trim() || null })}
          input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      ))}
      <FieldEditor label={label("status")} value={account.status} show={text(`account.status.${account.status}`)} readOnly={readOnly} onSave={(status) => onPatch({ status })}
        input={({ value, onChange, ...input }) => <NativeSelect {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={ACCOUNT_STATUSES.map((one) => ({ value: one, label: text(`account.status.${one}`) }))} />} />
      {!account.headOnly && (
        <FieldEditor<NamedRef | null> label={label("priceBook")} value={account.priceBook ?? null} show={account.priceBook ? format.text(account.priceBook.label) : "–"} readOnly={readOnly} onSave={(next) => onPatch({ priceBook: next?.id ?? null })}
          input={(input) => <RecordPicker of="priceBook" {...input} />} />
      )}
      {!account.headOnly && (
        <FieldEditor<NamedRef | null> label={label("parent")} value={parent} show={parent ? format.text(parent.label) : "–"} readOnly={readOnly} onSave={(next) => onPatch({ parent: next?.id ?? null })}
          input={(input) => <RecordPicker of="parent" {...input} />} />
      )}
      {!account.headOnly && <CustomRecord object="accounts" record={account} readOnly={readOnly} onPatch={onPatch} />}
    </>
  );
}
