import { useT } from "../../../shared/i18n/useT";
import { StructureTabs } from "../StructureTabs";
import { Delegations } from "./Delegations";
import classes from "./Delegations.module.css";

/** The own delegations: who acts for me, for whom I act. */
export function DelegationsPage() {
  const t = useT();
  return (
    <>
      <StructureTabs />
      <div className={classes.page}>
        <h1>{t("delegations.title")}</h1>
        <p className="st-muted">{t("delegations.hint")}</p>
        <Delegations />
      </div>
    </>
  );
}
