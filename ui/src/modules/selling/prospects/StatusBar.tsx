import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useServerText, useT } from "../../../shared/i18n/useT";
import bar from "../StageBar.module.css";
import { isOpen, WAY, type Prospect, type ProspectPatch } from "./api";
import { ConvertDialog } from "./ConvertDialog";
import { DisqualifyDialog } from "./DisqualifyDialog";
import classes from "./prospects.module.css";

interface Props {
  prospect: Prospect;
  onPatch: (body: ProspectPatch) => Promise<void>;
}

const PLACES = { account: "/selling/accounts", contact: "/selling/contacts", deal: "/selling/deals" } as const;

function Became({ prospect }: { prospect: Prospect }) {
  const t = useT();
  const format = useFormat();
  const link = (key: keyof typeof PLACES, to: NamedRef) => <li key={key}><Icon of={key} size={16} /><Link to={`${PLACES[key]}/$id` as never} params={{ id: to.id } as never}>{format.text(to.label)}</Link></li>;
  return (
    <div className={classes.became}>
      <p className={bar.outcome} data-kind="won"><Icon of="check" />{t("prospect.convertedAt", { at: prospect.convertedAt ? format.dateTime(prospect.convertedAt) : "" })}</p>
      <ul>{(["account", "contact", "deal"] as const).map((key) => { const to = prospect[key]; return to ? link(key, to) : null; })}</ul>
    </div>
  );
}

function Given({ prospect }: { prospect: Prospect }) {
  const t = useT();
  const text = useServerText();
  const reason = prospect.reason ? text(`prospect.reason.${prospect.reason}`) : "";
  return <p className={bar.outcome} data-kind="lost"><Icon of="cancel" />{prospect.reasonText ? t("prospect.givenUpWith", { reason, words: prospect.reasonText }) : t("prospect.givenUp", { reason })}</p>;
}

/** How far a prospect is: a click moves it, giving it up and making it a customer stand at the end. */
export function StatusBar({ prospect, onPatch }: Props) {
  const t = useT();
  const text = useServerText();
  const mayEdit = useMay("selling.edit-prospects");
  const [asked, setAsked] = useState<"convert" | "disqualify" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const done = !isOpen(prospect);
  const givenUp = prospect.status === "disqualified";
  const at = WAY.findIndex((status) => status === prospect.status);
  const go = (status: Prospect["status"]) => { setRefusal(null); void onPatch({ status }).catch((error: unknown) => setRefusal(error instanceof Error ? error.message : String(error))); };
  return (
    <section className={bar.bar} aria-label={t("prospect.way")}>
      <div className={bar.line}>
        <ol className={bar.steps}>
          {WAY.map((status, rank) => (
            <li key={status} data-passed={done || rank < at} data-current={rank === at}>
              <button type="button" disabled={!mayEdit || done} aria-current={rank === at ? "step" : undefined} onClick={() => { if (rank !== at) go(status); }}>{text(`prospect.status.${status}`)}</button>
            </li>
          ))}
        </ol>
        {mayEdit && !done && !givenUp && <Button size="compact-md" variant="light" color="good" onClick={() => setAsked("convert")}>{t("prospect.convert")}</Button>}
        {mayEdit && !done && !givenUp && <Button size="compact-md" variant="default" onClick={() => setAsked("disqualify")}>{t("prospect.disqualify")}</Button>}
        {mayEdit && givenUp && <Button size="compact-md" variant="default" onClick={() => go("working")}>{t("prospect.takeUp")}</Button>}
      </div>
      {done && <Became prospect={prospect} />}
      {givenUp && <Given prospect={prospect} />}
      {refusal && <p role="alert" className={bar.refusal}>{refusal}</p>}
      {asked === "convert" && <ConvertDialog prospect={prospect} onClose={() => setAsked(null)} />}
      {asked === "disqualify" && <DisqualifyDialog prospect={prospect} onClose={() => setAsked(null)} />}
    </section>
  );
}
