import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { request } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { NumberInput } from "../../../shared/form/NumberInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { Skeletons } from "../../../shared/states/Skeletons";
import { rulesQuery, type Rules } from "./api";
import classes from "./Approvals.module.css";

const SIZES = ["records", "owners", "twice"] as const;
type Sizes = Pick<Rules, (typeof SIZES)[number]>;

function Form({ rules }: { rules: Rules }) {
  const t = useT();
  const client = useQueryClient();
  const { records = null, owners = null, twice = null } = rules;
  const [sizes, setSizes] = useState<Sizes>({ records, owners, twice });
  const { write, state } = useWrite<{ sizes: Sizes; version: number }, Rules>(({ sizes: body, version }) => request("/api/bulk-rules", { method: "PUT", version, body }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ sizes, version: rules.version }).then((saved) => {
      client.setQueryData(rulesQuery.queryKey, saved);
      const undo = async () => { client.setQueryData(rulesQuery.queryKey, await write({ sizes: { records, owners, twice }, version: saved.version })); };
      showToast({ text: t("approvals.rulesSaved"), undo });
    }, () => undefined);
  };
  return (
    <form className={classes.rules} onSubmit={submit}>
      <p className="st-muted">{t("approvals.rulesHint")}</p>
      <ProblemAlert error={state.error} />
      {SIZES.map((size) => <NumberInput key={size} label={t(`approvals.size.${size}`)} description={t(`approvals.size.${size}Hint`)} value={sizes[size] ?? null} onChange={(value) => setSizes({ ...sizes, [size]: value })} />)}
      <Button type="submit" loading={state.isPending}>{t("approvals.saveRules")}</Button>
    </form>
  );
}

/** From which size on a change of many records waits for somebody's agreement. */
export function RulesForm() {
  const { data } = useQuery(rulesQuery);
  return data ? <Form key={data.version} rules={data} /> : <Skeletons shape="record" rows={3} />;
}
