import { NativeSelect, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import settings from "../MySettings.module.css";
import { timingQuery, useTimingChoice, type Choice, type Timing } from "./api";
import { CapturedNews } from "./CapturedNews";
import { shortTime, timesBeside } from "./hours";
import classes from "./news.module.css";

const RHYTHMS = ["NONE", "AT_ONCE", "DAILY", "WEEKLY"] as const satisfies readonly Timing["mail"][];

interface Props {
  timing: Timing;
  onChoose: (change: Partial<Choice>) => void;
}

function Next({ timing }: { timing: Timing }) {
  const t = useT();
  const format = useFormat();
  const { mail, next, waiting } = timing;
  const said = mail === "NONE" ? t("newsMail.never")
    : !next ? t("newsMail.atOnce")
    : waiting > 0 ? t("newsMail.next", { at: format.fullMoment(next), count: waiting, shown: format.number(waiting) })
    : t("newsMail.nextIfAny", { at: format.fullMoment(next) });
  return <p className={classes.next} role="status">{said}</p>;
}

function WorkingHours({ timing, onChoose }: Props) {
  const t = useT();
  const [from, to] = [shortTime(timing.from), shortTime(timing.to)];
  const night = to < from && t("newsMail.nextDay");
  return (
    <div className={classes.hours} role="group" aria-label={t("newsMail.hours")}>
      <NativeSelect label={t("newsMail.from")} value={from} data={timesBeside(from, to)} onChange={(event) => onChoose({ from: event.currentTarget.value })} />
      <NativeSelect label={t("newsMail.to")} description={night} inputWrapperOrder={["label", "input", "description"]} value={to} data={timesBeside(to, from)} onChange={(event) => onChoose({ to: event.currentTarget.value })} />
    </div>
  );
}

function Loaded({ timing }: { timing: Timing }) {
  const t = useT();
  const { choose, error } = useTimingChoice();
  return (
    <div className={settings.form}>
      <ProblemAlert error={error} />
      <NativeSelect label={t("newsMail.often")} value={timing.mail} data={RHYTHMS.map((mail) => ({ value: mail, label: t(`newsMail.often.${mail}`) }))}
        onChange={(event) => choose({ mail: event.currentTarget.value as Timing["mail"] })} />
      {timing.mail === "AT_ONCE" && <Switch label={t("newsMail.quiet")} description={t("newsMail.quietHint")} checked={timing.quiet} onChange={(event) => choose({ quiet: event.currentTarget.checked })} />}
      {timing.mail === "AT_ONCE" && timing.quiet && <WorkingHours timing={timing} onChoose={choose} />}
      <Next timing={timing} />
      {!timing.leaves && <CapturedNews />}
    </div>
  );
}

/** When news come by mail as well, and when the next one goes; each choice is kept as soon as it is made. */
export function MailTiming() {
  const { data, error, refetch } = useQuery(timingQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Loaded timing={data} /> : <Skeletons shape="record" rows={2} />;
}
