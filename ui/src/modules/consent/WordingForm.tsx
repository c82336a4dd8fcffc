import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../shared/api/me";
import { CHANNELS, type Channel } from "../../shared/consent/api";
import { DateInput } from "../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { plusDays } from "../../shared/format/dates";
import { useServerText, useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { useAddWording, type Wording } from "./api";
import classes from "./consentSetUp.module.css";

/** Writes a new version of a wording, from a day on. */
export function WordingForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const [channel, setChannel] = useState<Channel>("mail");
  const [language, setLanguage] = useState<Wording["language"]>("PL");
  const [words, setWords] = useState("");
  const [from, setFrom] = useState<string | null>(today ? plusDays(today, 1) : null);
  const { write, state } = useAddWording();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ purpose: "marketing", channel, language, text: words, from }).then(() => { showToast({ text: t("consent.setUp.saved") }); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("consent.setUp.new")}>
      <ProblemAlert error={state.error} shownFields={["text", "from"]} />
      <div className={classes.fields}>
        <NativeSelect label={t("consent.setUp.channel")} value={channel} onChange={(event) => setChannel(event.currentTarget.value as Channel)} data={CHANNELS.map((value) => ({ value, label: text(`consent.channel.${value}`) }))} />
        <NativeSelect label={t("consent.setUp.language")} value={language} onChange={(event) => setLanguage(event.currentTarget.value as Wording["language"])} data={[{ value: "PL", label: "polski" }, { value: "EN", label: "English" }]} />
        <DateInput label={t("consent.setUp.from")} value={from} onChange={setFrom} error={findingText(state.error, "from")} />
      </div>
      <Textarea label={t("consent.setUp.text")} required autosize minRows={3} maxLength={4000} value={words} error={findingText(state.error, "text")} onChange={(event) => setWords(event.currentTarget.value)} />
      <div className={classes.line}>
        <Button type="submit" loading={state.isPending}>{t("consent.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
