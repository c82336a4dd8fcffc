import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { requestDone } from "../../../shared/api/client";
import { ProblemError } from "../../../shared/api/problem";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useCustomFacts } from "../../../shared/fields/customText";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { accountQuery, SELLING_KEYS, type Account } from "../api";
import classes from "./merge.module.css";
import { MergePage, type MergeKind } from "./MergePage";

/** Two companies are not one, but one may belong to the other. */
function BelongsInstead({ survivor, other }: { survivor: Account; other: Account }) {
  const t = useT();
  const navigate = useNavigate();
  const offerUndo = useUndo(SELLING_KEYS);
  const { write, state } = useWrite<string, { changeSet: string | null }>((parent) => requestDone(`/api/accounts/${other.id}`, { method: "PATCH", version: other.version, body: { parent } }), { refreshes: SELLING_KEYS });
  const relate = () => void write(survivor.id).then(({ changeSet }) => {
    offerUndo(t("merge.related", { other: other.name, survivor: survivor.name }), changeSet);
    return navigate({ to: `/selling/accounts/${survivor.id}` });
  }, () => undefined);
  return (
    <div className={classes.instead}>
      <ProblemAlert error={state.error} />
      <p>{t("merge.twoCompaniesInstead")}</p>
      <Button variant="default" loading={state.isPending} onClick={relate}>{t("merge.relate", { other: other.name, survivor: survivor.name })}</Button>
    </div>
  );
}

const isTwo = (error: unknown) => error instanceof ProblemError && error.problem.code === "merge.two-companies";

/** Two accounts that are one company become one. */
export function AccountMergePage() {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const customFacts = useCustomFacts("accounts");
  const kind = useMemo((): MergeKind<Account> => ({
    object: "accounts",
    of: "account",
    title: t("merge.accountsTitle"),
    hint: t("merge.accountsHint"),
    which: t("merge.accountsWhich"),
    query: accountQuery as unknown as MergeKind<Account>["query"],
    refreshes: SELLING_KEYS,
    facts: (row) => ({
      name: row.name,
      nip: row.nip ?? "",
      sector: row.sector ?? "",
      town: row.town ?? "",
      country: row.country ?? "",
      status: text(`account.status.${row.status}`),
      parent: row.parent ? format.text(row.parent.label) : "",
      externalId: row.externalId ?? "",
      ...customFacts(row),
    }),
    instead: (survivor, other, error) => isTwo(error) && <BelongsInstead survivor={survivor} other={other} />,
  }), [t, text, format, customFacts]);
  return <MergePage kind={kind} />;
}
