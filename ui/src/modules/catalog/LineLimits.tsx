import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { request, requestDone, type Done } from "../../shared/api/client";
import { useMay, useMe } from "../../shared/api/me";
import type { Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { DateInput } from "../../shared/form/DateInput";
import { NumberInput } from "../../shared/form/NumberInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useUndo } from "../../shared/record/useUndo";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import classes from "./Catalog.module.css";
import { CATALOG_KEYS, type Line } from "./types";

type Limit = Schemas["DiscountLimit"];

const ROLES = ["seller", "leader", "assistant", "manager", "district-manager", "director"] as const;
const KEYS = [...CATALOG_KEYS, ["discount-limits"]] as const;

function LimitForm({ line }: { line: Line }) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const offerUndo = useUndo(KEYS);
  const [role, setRole] = useState<string>(ROLES[0]);
  const [maxBp, setMax] = useState<number | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const { write, state } = useWrite<object, Done<Limit[]>>((body, idempotencyKey) => requestDone(`/api/product-lines/${line.id}/discount-limits`, { method: "POST", version: line.version, body, idempotencyKey }), { refreshes: KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ role, maxBp, from }).then(({ changeSet }) => offerUndo(t("discount.saved"), changeSet), () => undefined);
  };
  return (
    <form className={classes.limitForm} onSubmit={submit} noValidate aria-label={t("discount.set")}>
      <ProblemAlert error={state.error} shownFields={["role", "maxBp", "from"]} />
      <NativeSelect size="xs" label={t("discount.role")} value={role} onChange={(event) => setRole(event.currentTarget.value)} data={ROLES.map((value) => ({ value, label: text(`role.${value}`) }))} />
      <NumberInput size="xs" percent label={t("discount.max")} value={maxBp} onChange={setMax} error={findingText(state.error, "maxBp")} />
      <DateInput size="xs" label={t("discount.from")} value={from} onChange={setFrom} error={findingText(state.error, "from")} />
      <Button type="submit" size="compact-md" loading={state.isPending} disabled={!from}>{t("discount.set")}</Button>
      <p className="st-small st-muted">{t("discount.endHint")}</p>
    </form>
  );
}

/** How much may be taken off prices of a line by whom, over time. */
export function LineLimits({ line }: { line: Line }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const mayEdit = useMay("catalog.edit");
  const { data, error, refetch } = useQuery({ queryKey: ["discount-limits", line.id], queryFn: ({ signal }) => request<Limit[]>(`/api/product-lines/${line.id}/discount-limits`, { signal }) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  return (
    <>
      {mayEdit && <LimitForm line={line} />}
      {data.length === 0 && <p className="st-muted">{t("discount.none")}</p>}
      <ul className={classes.limits}>
        {data.map(({ role, maxBp, from, to }) => (
          <li key={`${role} ${from}`}>
            <span>{text(`role.${role}`)}</span>
            <span className="st-figure">{t("discount.upTo", { percent: format.percent(maxBp, maxBp % 100 === 0 ? 0 : 2) })}</span>
            <span className="st-small st-muted">{to ? t("discount.fromTo", { from: format.date(from), to: format.date(to) }) : t("discount.since", { from: format.date(from) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
