import { Anchor, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { request } from "../../../shared/api/client";
import { useMay } from "../../../shared/api/me";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { kindsQuery, RATE_KEYS, type RateKind } from "./api";
import classes from "./rates.module.css";

/** Which kind of rate results use, and what that kind promises. */
export function RateUse() {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("platform.edit-rates");
  const { data } = useQuery(kindsQuery);
  const { write, state } = useWrite<string, RateKind[]>((kind) => request("/api/rate-kinds/for-results", { method: "PUT", body: { kind } }), { refreshes: RATE_KEYS });
  const used = data?.find(({ forResults }) => forResults);
  if (!data || !used) return null;
  const choose = (code: string) => {
    const name = format.text(data.find((kind) => kind.code === code)?.name ?? used.name);
    void write(code).then(() => showToast({ text: t("rates.forResultsSaved", { kind: name }), undo: async () => { await write(used.code); } }), () => undefined);
  };
  const options = data.map(({ code, name }) => ({ value: code, label: format.text(name) })).sort((one, other) => one.label.localeCompare(other.label));
  return (
    <div className={classes.use}>
      <ProblemAlert error={state.error} />
      {mayEdit
        ? <NativeSelect label={t("rates.forResults")} size="xs" value={used.code} disabled={state.isPending} onChange={(event) => choose(event.currentTarget.value)} data={options} />
        : <div><span className="st-small">{t("rates.forResults")}</span> <strong>{format.text(used.name)}</strong></div>}
      <Anchor component={Link} to="/settings/rates/kinds" size="sm">{t("rates.kindsOpen")}</Anchor>
      <p className="st-small st-muted">{t("rates.holds", { count: used.holdsDays, shown: format.number(used.holdsDays) })}{used.inverse && ` ${t("rates.inverse")}`}</p>
    </div>
  );
}
