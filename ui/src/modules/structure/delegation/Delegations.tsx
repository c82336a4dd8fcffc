import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { delegationsQuery } from "./api";
import { DelegationList } from "./DelegationList";
import classes from "./Delegations.module.css";
import { GiveForm } from "./GiveForm";

/** Who acts for a person and for whom that person acts; without a person: for oneself. */
export function Delegations({ person }: { person?: string }) {
  const t = useT();
  const acting = useMe()?.acting;
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery(delegationsQuery(person));
  const mayGive = !!data && data.positions.length > 0 && data.scopes.length > 0 && !acting;
  useKeys(mayGive && !person ? [{ keys: "c", label: t("delegations.give"), run: () => setGiving(true) }] : []);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  return (
    <div className={classes.parts}>
      <section>
        <h2>{t(person ? "delegations.givenOf" : "delegations.givenTitle")}</h2>
        {giving ? <GiveForm view={data} person={person} onDone={() => setGiving(false)} /> : mayGive && <div><Button onClick={() => setGiving(true)}>{t("delegations.giveNew")}</Button></div>}
        {!mayGive && <p className="st-muted">{t(acting ? "delegations.notWhileActing" : person ? "delegations.nothingToGiveOf" : "delegations.nothingToGive")}</p>}
        <DelegationList rows={data.given} mine="given" person={person} />
      </section>
      <section>
        <h2>{t(person ? "delegations.receivedOf" : "delegations.receivedTitle")}</h2>
        <DelegationList rows={data.received} mine="received" person={person} />
      </section>
    </div>
  );
}
