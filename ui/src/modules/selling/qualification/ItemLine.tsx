import { Badge } from "@mantine/core";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import { AnswerForm } from "./AnswerForm";
import type { FrameworkItem, ItemAnswer } from "./api";
import classes from "./qualification.module.css";
import type { Given } from "./useAnswers";

interface Props {
  item: FrameworkItem;
  answer: ItemAnswer | null;
  open: boolean;
  mayEdit: boolean;
  onToggle: () => void;
  onAnswer: (given: Given) => Promise<void>;
}

/** The answer as a bar of three parts; the words stand beside it. */
export function ScoreBar({ score }: { score: number | null }) {
  return <span className={classes.bar} data-score={score ?? "none"} aria-hidden>{[1, 2, 3].map((part) => <i key={part} data-on={score !== null && score >= part} />)}</span>;
}

function Evidence({ answer }: { answer: ItemAnswer }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={classes.evidence}>
      <p>{answer.evidence}</p>
      {answer.evidenceRef && <p><a href={answer.evidenceRef} target="_blank" rel="noopener noreferrer">{t("qualification.openRef")}</a></p>}
      <p className="st-small st-muted">{[format.dateTime(answer.at), answer.by].filter(Boolean).join(" · ")}</p>
    </div>
  );
}

/** One item of the method: what is known, how, and since when; a click asks for the answer. */
export function ItemLine({ item, answer, open, mayEdit, onToggle, onAnswer }: Props) {
  const t = useT();
  const format = useFormat();
  const said = answer ? format.text(item.scale[answer.score] ?? item.name) : t("qualification.unanswered");
  const head = (
    <>
      <span className={classes.itemHead}>
        <strong>{format.text(item.name)}</strong>
        {item.must && <Badge size="sm" variant="default">{t("qualification.must")}</Badge>}
        <span className="st-small st-muted">{t("qualification.weight", { weight: String(item.weight) })}</span>
        {mayEdit && <Icon of={open ? "close" : "edit"} />}
      </span>
      <span className="st-small st-muted">{format.text(item.question)}</span>
      <span className={classes.said}><ScoreBar score={answer?.score ?? null} /><span className={classes.number}>{answer ? t("qualification.ofThree", { score: String(answer.score) }) : "–"}</span><span data-missing={!answer}>{said}</span></span>
    </>
  );
  return (
    <li>
      {mayEdit ? <button type="button" className={classes.item} aria-expanded={open} onClick={onToggle}>{head}</button> : <div className={classes.item}>{head}</div>}
      {open ? <AnswerForm item={item} answer={answer} onAnswer={onAnswer} onCancel={onToggle} /> : answer && <Evidence answer={answer} />}
    </li>
  );
}
