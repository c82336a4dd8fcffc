import { Badge, Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldsQuery, keyOf, type CustomField } from "../../../shared/fields/fields";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { Icon } from "../../../shared/Icon";
import { IconButton } from "../../../shared/IconButton";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { usageQuery, useFieldWrite } from "./api";
import { FieldForm } from "./FieldForm";
import classes from "./fields.module.css";

interface CardProps {
  field: CustomField;
  held: number;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

function FieldCard({ field, held, onUp, onDown }: CardProps) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { write, error, busy } = useFieldWrite();
  const name = format.text(field.label);
  const archive = (archived: boolean) => void write("PUT", `/${field.id}/archived`, { archived }, field.version);
  const other = format.language === "pl" ? field.label.en : field.label.pl;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h2>{name}</h2>
        <span className="st-muted">{[t(`ownFields.type.${field.type}`), other].join(" · ")}</span>
        {field.required && <Badge variant="light">{t("ownFields.isRequired")}</Badge>}
        <span className={classes.tools}>
          {onUp && <IconButton icon="rises" label={t("ownFields.up", { name })} onClick={onUp} />}
          {onDown && <IconButton icon="falls" label={t("ownFields.down", { name })} onClick={onDown} />}
          {!open && !field.archived && <Button size="compact-sm" variant="default" aria-label={t("ownFields.changeNamed", { name })} onClick={() => setOpen(true)}>{t("ownFields.change")}</Button>}
          {!open && <Button size="compact-sm" variant="default" loading={busy} aria-label={t(field.archived ? "ownFields.restoreNamed" : "ownFields.archiveNamed", { name })} onClick={() => archive(!field.archived)}>{t(field.archived ? "ownFields.restore" : "ownFields.archive")}</Button>}
        </span>
      </div>
      <p className="st-small st-muted">{t("ownFields.held", { count: held, shown: format.number(held) })}{" · "}<code>{keyOf(field)}</code></p>
      {field.help && <p className="st-small">{format.text(field.help)}</p>}
      {field.options.length > 0 && <p className="st-small">{field.options.map(({ code, name: option, retired }) => <span key={code} className={classes.value} data-retired={retired || undefined}>{format.text(option)}</span>)}</p>}
      <ProblemAlert error={error} />
      {open && <FieldForm object={field.object} field={field} onDone={() => setOpen(false)} />}
    </li>
  );
}

function Fields({ object, fields, held }: { object: string; fields: readonly CustomField[]; held: Readonly<Record<string, number>> }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { write, error } = useFieldWrite();
  const active = fields.filter(({ archived }) => !archived);
  const archived = fields.filter((field) => field.archived);
  const move = (at: number, by: 1 | -1) => {
    const ids = active.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved) ids.splice(at + by, 0, moved);
    void write("PUT", "/order", { object, fields: ids });
  };
  return (
    <>
      <ProblemAlert error={error} />
      {active.length === 0 && !adding && (
        <div className={classes.empty}>
          <Icon of="columns" size={24} />
          <p><strong>{t("ownFields.none")}</strong></p>
          <p className="st-muted">{t("ownFields.noneText")}</p>
        </div>
      )}
      <ol className={classes.list}>
        {active.map((field, at) => <FieldCard key={field.id} field={field} held={held[field.code] ?? 0} onUp={at > 0 ? () => move(at, -1) : undefined} onDown={at < active.length - 1 ? () => move(at, 1) : undefined} />)}
      </ol>
      {adding ? <section className={classes.card}><h2>{t("ownFields.add")}</h2><FieldForm object={object} onDone={() => setAdding(false)} /></section>
        : <div><Button leftSection={<Icon of="add" />} onClick={() => setAdding(true)}>{t("ownFields.add")}</Button></div>}
      {archived.length > 0 && (
        <details className={classes.archived}>
          <summary>{t("ownFields.archivedOnes", { count: archived.length })}</summary>
          <p className="st-small st-muted">{t("ownFields.archivedHint")}</p>
          <ol className={classes.list}>{archived.map((field) => <FieldCard key={field.id} field={field} held={held[field.code] ?? 0} />)}</ol>
        </details>
      )}
    </>
  );
}

/** The set-up of own fields: what the company adds to each kind of record, in which order, and how many records hold it. */
export function FieldsPage() {
  const t = useT();
  const text = useServerText();
  const [object, setObject] = useState("deals");
  const { data: fields, error, refetch } = useQuery(fieldsQuery);
  const { data: usage, error: usageError } = useQuery(usageQuery(object));
  const refusal = error ?? usageError;
  return (
    <div className={classes.page}>
      <h1>{t("ownFields.title")}</h1>
      <p className="st-muted">{t("ownFields.hint")}</p>
      <SegmentedControl className={classes.kinds} aria-label={t("ownFields.kind")} value={object} onChange={setObject} data={(usage?.objects ?? [object]).map((value) => ({ value, label: text(`ownFields.of.${value}`) }))} />
      {refusal ? <ErrorState error={refusal} onRetry={() => void refetch()} /> : !fields || !usage ? <Skeletons shape="table" rows={5} />
        : <Fields key={object} object={object} fields={fields.filter((field) => field.object === object)} held={usage.held} />}
    </div>
  );
}
