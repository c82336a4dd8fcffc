import { Alert } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { RefName } from "../../shared/list/RefName";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { Summary } from "./api";
import classes from "./Imports.module.css";

type Reverted = NonNullable<Summary["undone"]>;
type Kept = Reverted["kept"][number];

const PAGES: Readonly<Record<string, string>> = { deal: "/selling/deals", account: "/selling/accounts", contact: "/selling/contacts", person: "/structure/people" };
const NAMED = ["account", "contact", "product", "position", "unit", "person"];

function KeptRecord({ kept }: { kept: Kept }) {
  const t = useT();
  const text = useServerText();
  const page = PAGES[kept.object];
  const name = NAMED.includes(kept.object) ? <RefName of={kept.object} id={kept.id} /> : t("imports.openRecord");
  return (
    <li>
      {`${text(`imports.one.${kept.object}`)}: `}
      {page ? <Link to={`${page}/${kept.id}` as never}>{name}</Link> : name}
      <span className="st-small st-muted">{kept.field === "*" ? ` ${t("imports.wholeRecord")}` : ` ${t("imports.oneField", { field: text(`field.${kept.object}s.${kept.field}`) })}`}</span>
    </li>
  );
}

/** What undoing took back, and what it left and why. */
export function Undone({ undone }: { undone: Reverted }) {
  const t = useT();
  const format = useFormat();
  const more = undone.keptCount - undone.kept.length;
  return (
    <>
      <Alert variant="light" color="information" icon={<Icon of="undo" />} title={t("imports.undone")}>
        {t("imports.restored", { count: undone.restored, shown: format.number(undone.restored) })}
      </Alert>
      {undone.keptCount > 0 && (
        <section className={classes.part}>
          <h2>{t("imports.kept", { count: undone.keptCount, shown: format.number(undone.keptCount) })}</h2>
          <p className="st-muted">{t("imports.keptWhy")}</p>
          <ul>{undone.kept.map((kept) => <KeptRecord key={kept.object + kept.id + kept.field} kept={kept} />)}</ul>
          {more > 0 && <p className="st-muted">{t("imports.keptMore", { shown: format.number(more) })}</p>}
        </section>
      )}
    </>
  );
}
