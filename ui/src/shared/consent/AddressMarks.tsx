import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMay } from "../api/me";
import { findingText, ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useServerText, useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { marksOf, useMark, useTakeMarkBack, type Channel, type Consents, type Fault, type PartyOf } from "./api";
import classes from "./consent.module.css";

const FAULTS = { phone: ["no_answer", "wrong_address"], mail: ["bounced", "wrong_address"] } as const satisfies Record<string, readonly Fault[]>;

interface Props {
  of: PartyOf;
  channel: Extract<Channel, "phone" | "mail">;
  address: string;
}

function MarkForm({ of, channel, address, onDone }: Props & { onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const [fault, setFault] = useState<Fault>(FAULTS[channel][0]);
  const [note, setNote] = useState("");
  const { write, state } = useMark(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ address, fault, note: note.trim() || null }).then(() => { showToast({ text: t("consent.mark.done") }); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("consent.mark.title", { address })}>
      <p className="st-small st-muted">{t("consent.mark.hint")}</p>
      <ProblemAlert error={state.error} shownFields={["note"]} />
      <NativeSelect label={t("consent.mark.fault")} value={fault} onChange={(event) => setFault(event.currentTarget.value as Fault)} data={FAULTS[channel].map((value) => ({ value, label: text(`consent.fault.${value}`) }))} />
      <TextInput label={t("consent.mark.note")} value={note} maxLength={500} error={findingText(state.error, "note")} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" size="compact-md" loading={state.isPending}>{t("consent.mark.save")}</Button>
        <Button size="compact-md" variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}

/** What is known to be wrong with an address or a number, and how to say so or take it back. */
export function AddressMarks({ of, channel, address, consents }: Props & { consents: Consents }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const mayRecord = useMay("consent.record");
  const [adding, setAdding] = useState(false);
  const { write, state } = useTakeMarkBack(of);
  const marks = marksOf(consents, address);
  const open = (mark: string) => () => void write(mark).then(() => showToast({ text: t("consent.mark.opened") }), () => undefined);
  if (adding) return <MarkForm of={of} channel={channel} address={address} onDone={() => setAdding(false)} />;
  return (
    <div className={classes.marks}>
      <ProblemAlert error={state.error} />
      {marks.map(({ mark, fault, note, by, at }) => (
        <div key={mark} className={classes.mark}>
          <p className="st-small"><Icon of="ban" size={14} /> {t("consent.mark.says", { fault: text(`consent.fault.${fault}`), by, at: format.dateTime(at) })}{note && ` · ${note}`}</p>
          {mayRecord && <Button size="compact-sm" variant="default" loading={state.isPending} onClick={open(mark)}>{t("consent.mark.takeBack")}</Button>}
        </div>
      ))}
      {marks.length === 0 && mayRecord && <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>{t(channel === "phone" ? "consent.mark.phone" : "consent.mark.mail")}</Button>}
    </div>
  );
}
