import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { NumberInput } from "../../../shared/form/NumberInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { Framework, FrameworkBook } from "./api";
import { draftOf, moved, neededOf, NEW_ITEM, type FrameworkDraft, type ItemDraft } from "./draft";
import classes from "./frameworks.module.css";
import { ItemFields } from "./ItemFields";
import { useFrameworks } from "./useFrameworks";

interface Props {
  from: Framework;
  own: boolean;
  book: FrameworkBook;
  onDone: () => void;
}

type Errors = (field: string) => string | undefined;

function Head({ draft, onSet, errorOf }: { draft: FrameworkDraft; onSet: (part: Partial<FrameworkDraft>) => void; errorOf: Errors }) {
  const t = useT();
  return (
    <div className={classes.fields}>
      <TextInput required label={t("framework.namePl")} maxLength={60} value={draft.namePl} onChange={(event) => onSet({ namePl: event.currentTarget.value })} error={errorOf("namePl")} autoFocus />
      <TextInput required label={t("framework.nameEn")} maxLength={60} value={draft.nameEn} onChange={(event) => onSet({ nameEn: event.currentTarget.value })} error={errorOf("nameEn")} />
      <NumberInput required label={t("framework.scoreThreshold")} value={draft.scoreThreshold} onChange={(value) => onSet({ scoreThreshold: value ?? 0 })} error={errorOf("scoreThreshold")} />
      <NumberInput required label={t("framework.coverageThreshold")} value={draft.coverageThreshold} onChange={(value) => onSet({ coverageThreshold: value ?? 0 })} error={errorOf("coverageThreshold")} />
    </div>
  );
}

/** A method that is edited into its next version, or copied into one of the company's own. */
export function FrameworkForm({ from, own, book, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const [draft, setDraft] = useState(() => draftOf(from, own));
  const [atOnce, setAtOnce] = useState(true);
  const { create, error, busy } = useFrameworks();
  const { complete, errorOf } = useMissing(neededOf(draft), error);
  const set = (part: Partial<FrameworkDraft>) => setDraft({ ...draft, ...part });
  const change = (at: number, part: Partial<ItemDraft>) => set({ items: draft.items.map((item, place) => (place === at ? { ...item, ...part } : item)) });
  const next = Math.max(...book.frameworks.filter(({ code }) => code === from.code).map(({ version }) => version)) + 1;
  const title = own ? t("framework.copyOf", { method: format.text(from.name) }) : t("framework.nextVersion", { method: format.text(from.name), version: String(next) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete()) void create(draft, atOnce).then((done) => { if (done) onDone(); });
  };
  return (
    <form className={classes.form} aria-label={title} onSubmit={submit} noValidate>
      <h2>{title}</h2>
      <p className="st-muted">{t(own ? "framework.copyHint" : "framework.versionHint")}</p>
      <Head draft={draft} onSet={set} errorOf={errorOf} />
      <ol className={classes.itemForms}>
        {draft.items.map((item, at) => (
          <ItemFields key={at} at={at} item={item} last={at === draft.items.length - 1} onChange={(part) => change(at, part)} errorOf={(field) => errorOf(`items[${at}].${field}`)}
            onMove={(by) => set({ items: moved(draft.items, at, by) })} onRemove={() => set({ items: draft.items.filter((_, place) => place !== at) })} />
        ))}
      </ol>
      <div><Button variant="default" onClick={() => set({ items: [...draft.items, NEW_ITEM] })}>{t("framework.addItem")}</Button></div>
      <Checkbox label={t("framework.atOnce")} description={t("framework.atOnceHint")} checked={atOnce} onChange={(event) => setAtOnce(event.currentTarget.checked)} />
      <ProblemAlert error={error} shownFields={Object.keys(neededOf(draft))} />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{t(own ? "framework.saveCopy" : "framework.saveVersion")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
