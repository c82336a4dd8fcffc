import { Button, Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../api/me";
import { DateInput } from "../form/DateInput";
import { findingText, ProblemAlert } from "../form/ProblemAlert";
import { useLanguage, useServerText, useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { CHANNELS, useSay, type Channel, type Consents, type PartyOf, type Said } from "./api";
import classes from "./consent.module.css";

export type SaidKind = Extract<Said["kind"], "given" | "requested" | "withdrawn" | "objected" | "restricted" | "released">;

const SOURCES = ["conversation", "phone", "letter", "form", "mail"] as const;

interface Props {
  of: PartyOf;
  kind: SaidKind;
  consents: Consents;
  onDone: () => void;
}

function Texts({ consents, channels, language }: { consents: Consents; channels: readonly Channel[]; language: "PL" | "EN" }) {
  const t = useT();
  return (
    <>
      {consents.wordings.filter((wording) => wording.purpose === "marketing" && wording.language === language && channels.includes(wording.channel)).map(({ id, version, text }) => (
        <blockquote key={id} className={classes.wording}>{text} <span className="st-small st-muted">{t("consent.version", { version: String(version) })}</span></blockquote>
      ))}
    </>
  );
}

/** Writes down what somebody said: about which channels, how it reached us, and where the proof lies. */
export function SayForm({ of, kind, consents, onDone }: Props) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const own = useLanguage() === "pl" ? "PL" : "EN";
  const whole = kind === "restricted" || kind === "released";
  const [channels, setChannels] = useState<Channel[]>(kind === "objected" ? [...CHANNELS] : []);
  const [purpose, setPurpose] = useState<"offer" | "service">("offer");
  const [source, setSource] = useState<Said["source"]>("conversation");
  const [evidence, setEvidence] = useState("");
  const [language, setLanguage] = useState<"PL" | "EN">(own);
  const [day, setDay] = useState<string | null>(today);
  const { write, state } = useSay(of);
  const proves = kind === "given" || kind === "requested";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said: Said = { kind, source, channels: whole ? null : channels, purposes: whole ? null : [kind === "requested" ? purpose : "marketing"], at: null, on: day === today ? null : day, evidence: evidence.trim() || null, language: kind === "given" ? language : null };
    void write(said).then(() => { showToast({ text: t("consent.noted") }); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={text(`consent.say.${kind}`)}>
      <h3>{text(`consent.say.${kind}`)}</h3>
      <p className="st-small st-muted">{text(`consent.hint.${kind}`)}</p>
      <ProblemAlert error={state.error} shownFields={["channels", "evidence", "at", "purposes"]} />
      {!whole && (
        <Checkbox.Group label={t("consent.channels")} value={channels} error={findingText(state.error, "channels")} onChange={(values) => setChannels(CHANNELS.filter((channel) => values.includes(channel)))}>
          <div className={classes.checks}>{CHANNELS.map((channel) => <Checkbox key={channel} value={channel} label={text(`consent.channel.${channel}`)} />)}</div>
        </Checkbox.Group>
      )}
      {kind === "given" && <Texts consents={consents} channels={channels} language={language} />}
      <div className={classes.fields}>
        {kind === "given" && <NativeSelect label={t("consent.language")} value={language} onChange={(event) => setLanguage(event.currentTarget.value === "PL" ? "PL" : "EN")} data={[{ value: "PL", label: "polski" }, { value: "EN", label: "English" }]} />}
        {kind === "requested" && <NativeSelect label={t("consent.purpose")} value={purpose} onChange={(event) => setPurpose(event.currentTarget.value === "service" ? "service" : "offer")} data={(["offer", "service"] as const).map((value) => ({ value, label: text(`consent.purpose.${value}`) }))} />}
        <NativeSelect label={t("consent.source")} value={source} onChange={(event) => setSource(event.currentTarget.value as Said["source"])} data={SOURCES.map((value) => ({ value, label: text(`consent.source.${value}`) }))} />
        <DateInput label={t("consent.saidOn")} description={day && day !== today ? t(proves ? "consent.countsFrom" : "consent.countsTo") : null} value={day} onChange={setDay} error={findingText(state.error, "at")} />
      </div>
      <Textarea label={t("consent.evidence")} required={proves} autosize minRows={2} maxLength={1000} value={evidence} error={findingText(state.error, "evidence")} onChange={(event) => setEvidence(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("consent.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
