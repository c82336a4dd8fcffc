import { Alert, Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import { currentOf, useSendQuote, type Quote } from "./api";
import classes from "./quotes.module.css";

/** Asks those who may give the discounts of a quote, with a word why. */
export function AskForm({ quote, onDone }: { quote: Quote; onDone: () => void }) {
  const t = useT();
  const [note, setNote] = useState("");
  const { write, state } = useSendQuote(quote);
  const needs = currentOf(quote).needs;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(note.trim()).then(onDone, () => undefined);
  };
  return (
    <form className={classes.form} aria-label={t("quote.ask")} onSubmit={submit}>
      <ProblemAlert error={state.error} />
      <Alert variant="light" color="attention" icon={<Icon of="information" />}>{t("quote.needs", { of: needs?.of.join(", ") ?? "", levels: needs?.levels ?? 1 })}</Alert>
      <Textarea label={t("quote.askNote")} data-autofocus autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("quote.ask")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
