import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useStoredText } from "../../../shared/fields/customText";
import { NumberInput } from "../../../shared/form/NumberInput";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { IconButton } from "../../../shared/IconButton";
import { RELATED_WORDS, type Term } from "../gate/terms";
import type { CriterionWords } from "./api";
import { SIMPLE } from "./draft";
import classes from "./setup.module.css";

interface Props {
  term: Term;
  words: CriterionWords;
  onChange: (term: Term) => void;
  /** How deep it stands; the innermost cannot hold others. */
  depth?: number;
}

const DEEPEST = 5;
const TYPES = ["filled", "compare", "activityDone", "count", "answered", "framework", "approved", "all", "any", "not"] as const;
const SIGNS = ["=", "!=", "<", "<=", ">", ">="] as const;

function begin(type: string, term: Term): Term {
  switch (type) {
    case "compare": return { type, field: term.field ?? "amount", op: ">=", value: "" };
    case "activityDone": return { type, sinceStage: true };
    case "count": return { type, related: "contacts", atLeast: 1 };
    case "answered": return { type, atLeast: 2 };
    case "framework": return { type, score: 60, coverage: 60 };
    case "approved": return { type, which: "leader" };
    case "all": case "any": return { type, of: term.of ?? [term] };
    case "not": return { type, of: [term.of?.[0] ?? term] };
    default: return { type: "filled", field: term.field ?? "amount" };
  }
}

function FieldOf({ term, words, onChange }: Props) {
  const t = useT();
  const text = useServerText();
  return <NativeSelect label={t("setup.field")} value={term.field ?? ""} onChange={(event) => onChange({ ...term, field: event.currentTarget.value, ...(term.type === "compare" && { value: "" }) })} data={words.fields.map(({ code }) => ({ value: code, label: text(`field.deals.${code}`) }))} />;
}

// One of the few values that a field can hold.
function CodeOf({ term, words, onChange }: Props) {
  const t = useT();
  const said = useStoredText("deals");
  const codes = words.fields.find(({ code }) => code === term.field)?.codes ?? [];
  return <NativeSelect label={t("setup.value")} value={term.value ?? ""} onChange={(event) => onChange({ ...term, value: event.currentTarget.value })} data={[{ value: "", label: "–" }, ...codes.map((code) => ({ value: code, label: said(term.field ?? "", code) ?? code }))]} />;
}

function Compared(props: Props) {
  const { term, words, onChange } = props;
  const t = useT();
  const kind = words.fields.find(({ code }) => code === term.field)?.kind;
  const orders = kind === "DAY" || kind === "MONEY" || kind === "NUMBER";
  return (
    <>
      <FieldOf {...props} />
      <NativeSelect label={t("setup.op")} value={term.op ?? ""} onChange={(event) => onChange({ ...term, op: event.currentTarget.value })} data={SIGNS.filter((sign) => orders || sign === "=" || sign === "!=").map((sign) => ({ value: sign, label: t(`setup.op.${sign}`) }))} />
      {kind === "CODE" || kind === "CODES" ? <CodeOf {...props} /> : <TextInput label={t("setup.value")} description={kind === "DAY" ? t("setup.dayHint") : kind === "MONEY" ? t("setup.moneyHint") : undefined} value={term.value ?? ""} maxLength={200} onChange={(event) => onChange({ ...term, value: event.currentTarget.value })} />}
    </>
  );
}

function Which({ term, words, onChange, of }: Props & { of: string }) {
  const t = useT();
  const text = useServerText();
  const codes = words.related[of] ?? [];
  return <NativeSelect label={t("setup.which")} value={term.which ?? ""} onChange={(event) => onChange({ ...term, which: event.currentTarget.value || null })} data={[{ value: "", label: t("setup.whichever") }, ...codes.map((code) => ({ value: code, label: text(`${RELATED_WORDS[of] ?? "activity.kind"}.${code}`) }))]} />;
}

// The input takes basis points, demands are in whole percent.
const percent = (value: number | null | undefined) => (value === null || value === undefined ? null : value * 100);
const whole = (bp: number | null) => (bp === null ? null : Math.round(bp / 100));

function Simple(props: Props) {
  const { term, words, onChange } = props;
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  switch (term.type) {
    case "filled": return <FieldOf {...props} />;
    case "compare": return <Compared {...props} />;
    case "activityDone": return (
      <>
        <Which {...props} of="activities" />
        <Checkbox className={classes.check} label={t("setup.sinceStage")} checked={!!term.sinceStage} onChange={(event) => onChange({ ...term, sinceStage: event.currentTarget.checked })} />
      </>
    );
    case "count": return (
      <>
        <NativeSelect label={t("setup.related")} value={term.related ?? ""} onChange={(event) => onChange({ type: "count", related: event.currentTarget.value, atLeast: term.atLeast ?? 1 })} data={[{ value: "contacts", label: t("setup.contacts") }, { value: "activities", label: t("setup.activities") }, { value: "quotes", label: t("quote.quotes") }]} />
        <Which {...props} of={term.related ?? "contacts"} />
        <NumberInput label={t("setup.atLeast")} value={term.atLeast ?? null} onChange={(atLeast) => onChange({ ...term, atLeast })} />
      </>
    );
    case "answered": return (
      <>
        <NativeSelect label={t("setup.question")} value={term.which ?? ""} onChange={(event) => onChange({ ...term, which: event.currentTarget.value || null })} data={[{ value: "", label: "–" }, ...words.questions.map(({ code, name }) => ({ value: code, label: format.text(name) }))]} />
        <NumberInput label={t("setup.points")} value={term.atLeast ?? null} onChange={(atLeast) => onChange({ ...term, atLeast })} />
      </>
    );
    case "framework": return (
      <>
        <NumberInput percent label={t("setup.score")} value={percent(term.score)} onChange={(score) => onChange({ ...term, score: whole(score) })} />
        <NumberInput percent label={t("setup.coverage")} value={percent(term.coverage)} onChange={(coverage) => onChange({ ...term, coverage: whole(coverage) })} />
      </>
    );
    case "approved": return <NativeSelect label={t("setup.approver")} description={t("setup.approverHint")} value={term.which ?? ""} onChange={(event) => onChange({ ...term, which: event.currentTarget.value })} data={words.approvers.map((code) => ({ value: code, label: text(`role.${code}`) }))} />;
    default: return null;
  }
}

/** A demand, and those that stand in it. */
export function TermEditor(props: Props) {
  const { term, words, onChange, depth = 1 } = props;
  const t = useT();
  const of = term.of ?? [];
  const types = TYPES.filter((type) => depth < DEEPEST || !["all", "any", "not"].includes(type));
  const put = (at: number, part: Term | null) => onChange({ ...term, of: of.flatMap((one, place) => (place === at ? (part ? [part] : []) : [one])) });
  return (
    <fieldset className={classes.term}>
      <legend className="st-small st-muted">{depth === 1 ? t("setup.condition") : t("setup.part")}</legend>
      <div className={classes.parts}>
        <NativeSelect label={t("setup.type")} value={term.type} onChange={(event) => onChange(begin(event.currentTarget.value, term))} data={types.map((type) => ({ value: type, label: t(`setup.type.${type}`) }))} />
        <Simple {...props} />
      </div>
      {of.map((part, at) => (
        <div key={at} className={classes.inner}>
          <TermEditor term={part} words={words} depth={depth + 1} onChange={(next) => put(at, next)} />
          {of.length > 1 && <IconButton icon="remove" label={t("setup.removePart")} onClick={() => put(at, null)} />}
        </div>
      ))}
      {(term.type === "all" || term.type === "any") && <div><Button size="compact-sm" variant="default" onClick={() => onChange({ ...term, of: [...of, SIMPLE] })}>{t("setup.addPart")}</Button></div>}
    </fieldset>
  );
}
