import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { membersQuery } from "./api";
import classes from "./members.module.css";
import { MembersForm } from "./MembersForm";
import { MembersShown } from "./MembersShown";

/** Who works on a deal, what share of it each has, and the form that changes them. */
export function MembersTab({ deal }: { deal: string }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(membersQuery(deal));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  if (editing) return <MembersForm deal={deal} team={data} onDone={() => setEditing(false)} />;
  const none = data.members.length === 0;
  return (
    <section className={classes.tab}>
      {none && <p className="st-muted">{t("member.none")}</p>}
      <MembersShown deal={deal} team={data} />
      {!none && !data.amount && <p className="st-small st-muted">{t("member.noAmount")}</p>}
      {mayEdit && data.mayChange && <Group><Button variant={none ? "filled" : "default"} size="compact-md" onClick={() => setEditing(true)}>{t(none ? "member.begin" : "member.edit")}</Button></Group>}
      {mayEdit && !data.mayChange && <p className="st-small st-muted">{t("member.foreign")}</p>}
    </section>
  );
}
