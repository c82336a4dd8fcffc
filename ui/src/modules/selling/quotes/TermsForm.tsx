import { Button, NativeSelect, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import type { Money } from "../../../shared/format/types";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useT } from "../../../shared/i18n/useT";
import { currentOf, useQuoteTerms, type Quote, type QuoteVersion } from "./api";
import classes from "./quotes.module.css";

interface Draft {
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly language: QuoteVersion["language"];
  readonly discount: Money | null;
  readonly terms: string;
}

const FIELDS = ["datedOn", "validUntil", "language", "discount", "terms"] as const;

/** What a quote says beside its lines, as a form; what is typed survives a reload. */
export function TermsForm({ quote, onDone }: { quote: Quote; onDone: () => void }) {
  const t = useT();
  const version = currentOf(quote);
  const currency = version.totals.net.currency;
  const start: Draft = { datedOn: version.datedOn, validUntil: version.validUntil, language: version.language, discount: version.totals.discount.minor ? version.totals.discount : null, terms: version.terms ?? "" };
  const { draft, set, done, note } = useDraft<Draft>(`quotes/${quote.id}/${version.no}`, start);
  const { write, state } = useQuoteTerms(quote);
  const close = () => { done(); onDone(); };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ ...draft, terms: draft.terms.trim() || null } as never).then(close, () => undefined);
  };
  const error = (field: (typeof FIELDS)[number]) => findingText(state.error, field);
  return (
    <form className={classes.form} noValidate aria-label={t("quote.edit")} onSubmit={submit}>
      {note}
      <ProblemAlert error={state.error} shownFields={FIELDS} />
      <div className={classes.pair}>
        <DateInput label={t("quote.validUntil")} required value={draft.validUntil} error={error("validUntil")} onChange={(validUntil) => set({ validUntil })} />
        <DateInput label={t("quote.datedOn")} description={t("quote.datedOnHint")} required value={draft.datedOn} error={error("datedOn")} onChange={(datedOn) => set({ datedOn })} />
        <MoneyInput label={t("quote.discount")} currency={currency} value={draft.discount} error={error("discount")} onChange={(discount) => set({ discount })} />
        <NativeSelect label={t("quote.language")} value={draft.language} error={error("language")} data={[{ value: "PL", label: t("quote.language.pl") }, { value: "EN", label: t("quote.language.en") }]} onChange={(event) => set({ language: event.currentTarget.value as Draft["language"] })} />
      </div>
      <Textarea label={t("quote.terms")} description={t("quote.termsHint")} autosize minRows={3} maxLength={4000} value={draft.terms} error={error("terms")} onChange={(event) => set({ terms: event.currentTarget.value })} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("quote.save")}</Button>
        <Button variant="default" onClick={close}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
