import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { request } from "../../../shared/api/client";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { parseNumber } from "../../../shared/format/parse";
import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import { IconButton } from "../../../shared/IconButton";
import { Skeletons } from "../../../shared/states/Skeletons";
import type { Pipeline, Stage } from "../api";
import { useTermText, type Term } from "../gate/terms";
import { criterionWordsQuery, useStageWrite, type CriterionWords, type Held, type Preview } from "./api";
import { asWanted, draftOf, isComplete, newDraft, writtenAmount, type Draft } from "./draft";
import classes from "./setup.module.css";
import { TermEditor } from "./TermEditor";

const WAIT_MS = 400;

function useAmounts(words: CriterionWords | undefined): (drafts: readonly Draft[]) => Draft[] {
  const language = useLanguage();
  const money = new Set(words?.fields.filter(({ kind }) => kind === "MONEY").map(({ code }) => code));
  const numbers = new Set(words?.fields.filter(({ kind }) => kind === "NUMBER").map(({ code }) => code));
  const amounts = (term: Term): Term => ({
    ...term,
    ...(term.type === "compare" && money.has(term.field ?? "") && { value: writtenAmount(term.value ?? "", language) }),
    ...(term.type === "compare" && numbers.has(term.field ?? "") && { value: String(parseNumber(term.value ?? "", language) ?? term.value ?? "") }),
    ...(term.of && { of: term.of.map(amounts) }),
  });
  return (drafts) => drafts.map((draft) => ({ ...draft, definition: amounts(draft.definition) }));
}

/** How many open deals the criteria would stop, asked while they are being written. */
function Stopped({ pipeline, stage, drafts }: { pipeline: Pipeline; stage: Stage; drafts: readonly Draft[] }) {
  const t = useT();
  const format = useFormat();
  const ready = drafts.filter(({ definition }) => isComplete(definition));
  const [wanted] = useDebouncedValue(JSON.stringify(asWanted(ready).map((one) => ({ ...one, textPl: one.textPl || "–", textEn: one.textEn || "–" }))), WAIT_MS);
  const { data, error } = useQuery({
    queryKey: ["pipelines", pipeline.id, "preview", stage.id, wanted],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => request<Preview>(`/api/pipelines/${pipeline.id}/stages/${stage.id}/criteria/preview`, { method: "POST", body: { criteria: JSON.parse(wanted) as unknown }, signal }),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeletons shape="table" rows={1} />;
  const line = t("setup.wouldStop", { count: data.open, stopped: format.number(data.stopped), open: format.number(data.open) });
  return (
    <div className={classes.preview} role="status">
      <p><strong>{line}</strong></p>
      {data.each.length > 1 && <ul>{ready.map(({ key, textPl, textEn }, at) => <li key={key}>{format.text({ pl: textPl || "–", en: textEn || "–" })}{": "}<span className="st-figure">{format.number(data.each[at] ?? 0)}</span></li>)}</ul>}
      <p className="st-small st-muted">{t("setup.bindsLater")}</p>
    </div>
  );
}

/** What a stage demands, being written: each criterion with its words in both languages. */
export function CriteriaForm({ pipeline, stage, held, onDone }: { pipeline: Pipeline; stage: Stage; held: readonly Held[]; onDone: () => void }) {
  const t = useT();
  const say = useTermText();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => (held.length > 0 ? held.map(draftOf) : [newDraft()]));
  const { data: words } = useQuery(criterionWordsQuery);
  const withAmounts = useAmounts(words);
  const { write, error, busy } = useStageWrite(pipeline, stage);
  if (!words) return <Skeletons shape="table" rows={3} />;
  const put = (key: number, change: Partial<Draft>) => setDrafts(drafts.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const up = (at: number) => setDrafts(drafts.map((one, place) => (place === at - 1 ? drafts[at] : place === at ? drafts[at - 1] : one)).filter((one) => one !== undefined));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write("PUT", "/criteria", { criteria: asWanted(withAmounts(drafts)) }).then((done) => { if (done) onDone(); });
  };
  const shown = drafts.flatMap((_, at) => [`criteria[${at}].textPl`, `criteria[${at}].textEn`]);
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("setup.demandsOf")}>
      {drafts.length === 0 && <p className="st-muted">{t("setup.noDemands")}</p>}
      {drafts.map((draft, at) => (
        <section key={draft.key} className={classes.criterion} aria-label={draft.textPl || draft.textEn || t("setup.newDemand")}>
          <div className={classes.texts}>
            <TextInput required label={t("setup.textPl")} value={draft.textPl} maxLength={200} onChange={(event) => put(draft.key, { textPl: event.currentTarget.value })} error={findingText(error, `criteria[${at}].textPl`)} />
            <TextInput required label={t("setup.textEn")} value={draft.textEn} maxLength={200} onChange={(event) => put(draft.key, { textEn: event.currentTarget.value })} error={findingText(error, `criteria[${at}].textEn`)} />
            <div className={classes.acts}>
              {at > 0 && <IconButton icon="rises" label={t("setup.up")} onClick={() => up(at)} />}
              <IconButton icon="remove" label={t("setup.remove")} onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))} />
            </div>
          </div>
          <TermEditor term={draft.definition} words={words} onChange={(definition) => put(draft.key, { definition })} />
          <p className="st-small st-muted">{say(withAmounts([draft])[0]?.definition ?? draft.definition)}</p>
        </section>
      ))}
      <div><Button variant="default" onClick={() => setDrafts([...drafts, newDraft()])}>{t("setup.addDemand")}</Button></div>
      <Stopped pipeline={pipeline} stage={stage} drafts={withAmounts(drafts)} />
      <ProblemAlert error={error} shownFields={shown} />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{t("setup.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
