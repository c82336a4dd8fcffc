import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { useMailQuote, type Quote } from "./api";
import classes from "./quotes.module.css";

/** Mails the link of a quote to the person of its deal, with how the customer asked for it where that is not known yet. */
export function MailForm({ quote, onDone }: { quote: Quote; onDone: () => void }) {
  const t = useT();
  const [asked, setAsked] = useState("");
  const { write, state } = useMailQuote(quote);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(asked.trim()).then(({ address }) => { showToast({ text: t("quote.mailed", { address }) }); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.form} aria-label={t("quote.mail")} onSubmit={submit}>
      <ProblemAlert error={state.error} />
      <Textarea label={t("quote.mailRequest")} description={t("quote.mailRequestHint")} data-autofocus autosize minRows={2} maxLength={1000} value={asked} onChange={(event) => setAsked(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("quote.mail")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
