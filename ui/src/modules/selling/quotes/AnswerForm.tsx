import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { currentOf, useAnswerQuote, type Quote } from "./api";
import classes from "./quotes.module.css";

/** Writes down what the customer said to the seller. */
export function QuoteAnswerForm({ quote, onDone }: { quote: Quote; onDone: () => void }) {
  const t = useT();
  const [by, setBy] = useState(currentOf(quote).buyer.person ?? "");
  const [note, setNote] = useState("");
  const { write, state } = useAnswerQuote(quote);
  const say = (accepted: boolean) => () => void write({ accepted, by: by.trim(), note: note.trim() || null }).then(onDone, () => undefined);
  return (
    <form className={classes.form} aria-label={t("quote.answer")} onSubmit={(event) => event.preventDefault()}>
      <ProblemAlert error={state.error} shownFields={["by", "note"]} />
      <TextInput label={t("quote.answerBy")} required data-autofocus maxLength={100} value={by} error={findingText(state.error, "by")} onChange={(event) => setBy(event.currentTarget.value)} />
      <Textarea label={t("quote.answerNote")} autosize minRows={2} maxLength={1000} value={note} error={findingText(state.error, "note")} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button color="good" loading={state.isPending} onClick={say(true)}>{t("quote.accept")}</Button>
        <Button color="refusal" variant="light" loading={state.isPending} onClick={say(false)}>{t("quote.reject")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
