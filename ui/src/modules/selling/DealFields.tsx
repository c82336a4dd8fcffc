import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { CustomRecord } from "../../shared/fields/CustomRecord";
import { DateInput } from "../../shared/form/DateInput";
import { MoneyInput } from "../../shared/form/MoneyInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { refSource } from "../../shared/slots/slots";
import { type Deal, type DealPatch } from "./api";
import classes from "./selling.module.css";
import { ownerText } from "./OwnerName";

interface Props {
  deal: Deal;
  onPatch: (body: DealPatch) => Promise<void>;
}

type FieldProps<K extends keyof Deal> = Props & { field: K; label: string; readOnly: boolean };

function TextField({ deal, field, label, readOnly, onPatch, required = false }: FieldProps<"name" | "nextStep"> & { required?: boolean }) {
  const value = deal[field] ?? "";
  return (
    <FieldEditor label={label} value={value} show={value || "–"} readOnly={readOnly} onSave={(next) => onPatch({ [field]: next.trim() || (required ? next : null) })}
      input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
  );
}

function DateField({ deal, field, label, readOnly, onPatch }: FieldProps<"closeOn" | "nextStepOn" | "openedOn">) {
  const format = useFormat();
  const value = deal[field] ?? null;
  const show = value ? <span title={format.longDate(value)}>{`${format.date(value)} (${format.relative(value)})`}</span> : "–";
  return <FieldEditor<string | null> label={label} value={value} show={show} readOnly={readOnly} onSave={(next) => onPatch({ [field]: next })} input={(input) => <DateInput {...input} />} />;
}

function RefField({ deal, field, label, readOnly, onPatch, link }: FieldProps<"account" | "contact" | "product"> & { link?: (ref: NamedRef) => ReactNode }) {
  const format = useFormat();
  const value = deal[field] ?? null;
  const locked = readOnly || !refSource(field);
  return (
    <div>
      <FieldEditor<NamedRef | null> label={label} value={value} show={value ? format.text(value.label) : "–"} readOnly={locked} onSave={(next) => onPatch({ [field]: next?.id ?? null })}
        input={(input) => <RecordPicker of={field} {...input} />} />
      {value && link?.(value)}
    </div>
  );
}

function OwnerField({ deal, label, readOnly, onPatch }: Omit<FieldProps<"owner">, "field">) {
  const format = useFormat();
  const { owner } = deal;
  const value = owner ? { id: owner.position, label: { pl: ownerText(owner, { ...format, text: ({ pl }) => pl }), en: ownerText(owner, { ...format, text: ({ en }) => en }) } } : null;
  const place = owner?.unit ? format.text(owner.unit) : "";
  return (
    <FieldEditor<NamedRef | null> label={label} value={value} show={<span title={place}>{ownerText(owner, format) || "–"}</span>} readOnly={readOnly || !refSource("owner")}
      onSave={(next) => onPatch({ owner: next?.id ?? null })} input={(input) => <RecordPicker of="owner" required {...input} />} />
  );
}

/** The fields of a deal, each edited where it stands. */
export function DealFields({ deal, onPatch }: Props) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("selling.edit-deals");
  const ofLines = deal.amountSource !== "typed";
  const common = (field: string) => ({ deal, onPatch, readOnly, label: text(`field.deals.${field}`) });
  return (
    <>
      <FieldEditor label={text("field.deals.amount")} value={deal.amount ?? null} show={<><span className="st-figure">{deal.amount ? format.money(deal.amount) : t("selling.amountUnknown")}</span>{ofLines && <span className="st-small st-muted">{` ${t(deal.amountSource === "quote" ? "quote.amountOfQuote" : "line.amountOfLines")}`}</span>}</>} readOnly={readOnly || ofLines}
        onSave={(amount) => onPatch({ amount })} input={(input) => <MoneyInput {...input} currency={deal.currency} />} />
      <DateField {...common("closeOn")} field="closeOn" />
      <OwnerField {...common("owner")} />
      <RefField {...common("account")} field="account" link={({ id }) => <Link to="/selling/accounts/$id" params={{ id } as never} className={`st-small ${classes.openAccount}`}>{t("selling.openAccount")}</Link>} />
      <RefField {...common("contact")} field="contact" link={({ id }) => <Link to="/selling/contacts/$id" params={{ id } as never} className={`st-small ${classes.openAccount}`}>{t("contact.open")}</Link>} />
      <TextField {...common("nextStep")} field="nextStep" />
      <DateField {...common("nextStepOn")} field="nextStepOn" />
      <RefField {...common("product")} readOnly={readOnly || ofLines} field="product" />
      <DateField {...common("openedOn")} field="openedOn" />
      <TextField {...common("name")} field="name" required />
      <CustomRecord object="deals" record={deal} readOnly={readOnly} onPatch={onPatch} />
    </>
  );
}
