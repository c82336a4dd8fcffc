import { Alert, Button, CopyButton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { download } from "../api/download";
import { useMay } from "../api/me";
import { ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { consentsQuery, proofPath, useConsentLink, type Consents, type MadeConsentLink, type PartyOf } from "./api";
import { ChannelList } from "./ChannelList";
import classes from "./consent.module.css";
import { SayForm, type SaidKind } from "./SayForm";
import { StatementList } from "./StatementList";

function OwnPage({ link, onDone }: { link: MadeConsentLink; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const address = `${location.origin}${link.path}`;
  return (
    <div className={classes.link} role="group" aria-label={t("consent.ownPage")}>
      <Alert color="good" role="status" icon={<Icon of="good" />}>{t("consent.linkMade", { until: format.dateTime(link.endsAt) })}</Alert>
      <TextInput label={t("consent.ownPage")} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className={classes.acts}>
        <CopyButton value={address}>{({ copied, copy }) => <Button autoFocus leftSection={<Icon of={copied ? "check" : "copy"} />} onClick={copy}>{copied ? t("open.copied") : t("open.copy")}</Button>}</CopyButton>
        <Button variant="default" onClick={onDone}>{t("states.close")}</Button>
      </div>
    </div>
  );
}

function Acts({ of, consents, onSay }: { of: PartyOf; consents: Consents; onSay: (kind: SaidKind) => void }) {
  const t = useT();
  const mayRecord = useMay("consent.record");
  const [link, setLink] = useState<MadeConsentLink | null>(null);
  const made = useConsentLink(of);
  const proof = useMutation({ mutationFn: () => download(proofPath(of), "consents.pdf"), onError: (error) => showToast({ text: error.message, tone: "refusal" }) });
  if (link) return <OwnPage link={link} onDone={() => setLink(null)} />;
  return (
    <>
      <ProblemAlert error={made.state.error} />
      <div className={classes.acts}>
        {mayRecord && <Button size="compact-md" onClick={() => onSay("given")}>{t("consent.act.given")}</Button>}
        {mayRecord && <Button size="compact-md" variant="default" onClick={() => onSay("requested")}>{t("consent.act.requested")}</Button>}
        {mayRecord && <Button size="compact-md" variant="default" onClick={() => onSay("withdrawn")}>{t("consent.act.withdrawn")}</Button>}
        {mayRecord && <Button size="compact-md" variant="default" onClick={() => onSay("objected")}>{t("consent.act.objected")}</Button>}
        {mayRecord && <Button size="compact-md" variant="default" onClick={() => onSay(consents.restrictedAt ? "released" : "restricted")}>{t(consents.restrictedAt ? "consent.act.released" : "consent.act.restricted")}</Button>}
        <Button size="compact-md" variant="default" leftSection={<Icon of="print" />} loading={proof.isPending} onClick={() => proof.mutate()}>{t("consent.proof")}</Button>
        {mayRecord && <Button size="compact-md" variant="default" leftSection={<Icon of="share" />} loading={made.state.isPending} onClick={() => void made.write(null).then(setLink, () => undefined)}>{t("consent.makeLink")}</Button>}
      </div>
    </>
  );
}

/** The consents of a person: what stands by channel and purpose, what the gate says and why, and everything that was said. */
export function ConsentsTab({ of }: { of: PartyOf }) {
  const t = useT();
  const format = useFormat();
  const [said, setSaid] = useState<SaidKind | null>(null);
  const { data, error, refetch } = useQuery(consentsQuery(of));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={6} />;
  return (
    <section className={classes.tab}>
      {data.restrictedAt && <Alert color="refusal" icon={<Icon of="ban" />}>{t("consent.restrictedSince", { at: format.dateTime(data.restrictedAt) })}</Alert>}
      {said ? <SayForm key={said} of={of} kind={said} consents={data} onDone={() => setSaid(null)} /> : <Acts of={of} consents={data} onSay={setSaid} />}
      <ChannelList of={of} consents={data} />
      <h3>{t("consent.history")}</h3>
      <StatementList statements={data.statements} />
    </section>
  );
}
