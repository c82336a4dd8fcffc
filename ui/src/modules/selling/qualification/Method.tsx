import { Badge, Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { Framework } from "./api";
import classes from "./frameworks.module.css";
import { useFrameworks } from "./useFrameworks";

function Questions({ framework }: { framework: Framework }) {
  const t = useT();
  const format = useFormat();
  return (
    <ol className={classes.questions}>
      {framework.items.map((item) => (
        <li key={item.id}>
          <p><strong>{format.text(item.name)}</strong> <span className="st-small st-muted">{t("qualification.weight", { weight: String(item.weight) })}</span> {item.must && <Badge size="sm" variant="default">{t("qualification.must")}</Badge>}</p>
          <p>{format.text(item.question)}</p>
          <ol start={0} className={classes.scale}>{item.scale.map((text, score) => <li key={score}>{format.text(text)}</li>)}</ol>
        </li>
      ))}
    </ol>
  );
}

interface Props {
  /** All versions of one method, the newest first. */
  versions: readonly Framework[];
  mayEdit: boolean;
  onEdit: (from: Framework, own: boolean) => void;
}

/** One method: the version that holds, what it asks, and what can be done with it. */
export function Method({ versions, mayEdit, onEdit }: Props) {
  const t = useT();
  const format = useFormat();
  const { activate, error, busy } = useFrameworks();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = versions.find(({ id }) => id === chosen) ?? versions.find(({ active }) => active) ?? versions[0];
  if (!shown) return null;
  const name = format.text(shown.name);
  const percent = (value: number) => format.percent(value * 100, 0);
  return (
    <article className={classes.method}>
      <ProblemAlert error={error} />
      <div className={classes.methodHead}>
        <h3>{name}</h3>
        <Badge variant={shown.active ? "light" : "default"} color={shown.active ? "good" : "gray"}>{t(shown.active ? "framework.active" : "framework.notActive", { version: String(shown.version) })}</Badge>
        {versions.length > 1 && <NativeSelect size="xs" aria-label={t("framework.versionOf", { method: name })} value={shown.id} onChange={(event) => setChosen(event.currentTarget.value)} data={versions.map(({ id, version, active }) => ({ value: id, label: t(active ? "framework.active" : "framework.notActive", { version: String(version) }) }))} />}
      </div>
      <p className="st-muted">{t("framework.thresholds", { score: percent(shown.scoreThreshold), coverage: percent(shown.coverageThreshold) })} {shown.items.map((item) => format.text(item.name)).join(", ")}</p>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" aria-expanded={open} aria-label={t(open ? "framework.hideNamed" : "framework.showNamed", { method: name })} onClick={() => setOpen(!open)}>{t(open ? "framework.hide" : "framework.show")}</Button>
        {mayEdit && !shown.active && <Button size="compact-sm" loading={busy} aria-label={t("framework.activateNamed", { method: name })} onClick={() => void activate(shown.id).then(() => setChosen(null))}>{t("framework.activate")}</Button>}
        {mayEdit && <Button size="compact-sm" variant="default" aria-label={t("framework.editNamed", { method: name })} onClick={() => onEdit(shown, false)}>{t("framework.edit")}</Button>}
        {mayEdit && <Button size="compact-sm" variant="default" aria-label={t("framework.copyNamed", { method: name })} onClick={() => onEdit(shown, true)}>{t("framework.copy")}</Button>}
      </div>
      {open && <Questions framework={shown} />}
    </article>
  );
}
