import { Link } from "@tanstack/react-router";
import { useT } from "../../shared/i18n/useT";
import classes from "./Structure.module.css";

/** The views of the structure. */
export function StructureTabs() {
  const t = useT();
  return (
    <nav data-chapter-tabs className={classes.tabs} aria-label={t("structure.structure")}>
      <Link to="/structure/tree" activeProps={{ className: classes.current }}>{t("structure.tree")}</Link>
      <Link to="/structure/people" activeProps={{ className: classes.current }}>{t("structure.people")}</Link>
      <Link to="/structure/units" activeProps={{ className: classes.current }}>{t("structure.units")}</Link>
      <Link to="/structure/delegations" activeProps={{ className: classes.current }}>{t("delegations.title")}</Link>
    </nav>
  );
}
