import { AddressLink } from "../AddressLink";
import { useFormat } from "../format/useFormat";
import { useT, type PlainKey } from "../i18n/useT";
import { addsUp } from "./sums";
import { figureText, type Why, type WhyPart } from "./types";
import classes from "./why.module.css";

const RESULT: Record<Why["combine"], PlainKey> = { sum: "why.sum", ratio: "why.ratio", mean: "why.mean" };

function PartRow({ why, part }: { why: Why; part: WhyPart }) {
  const t = useT();
  const format = useFormat();
  const count = part.count ?? null;
  const label = format.text(part.label);
  return (
    <tr data-kind={part.kind}>
      <th scope="row">
        {part.link ? <AddressLink to={part.link}>{label}</AddressLink> : label}
        {count !== null && part.kind !== "hidden" && part.kind !== "rest" && part.unit !== "count" && <span className="st-small st-muted"> {t("why.records", { count, shown: format.number(count) })}</span>}
      </th>
      <td>{figureText({ value: part.value, unit: part.unit, currency: why.figure.currency }, format)}</td>
    </tr>
  );
}

/** The parts of a figure as a table whose last line is the figure itself; it says so when they do not add up. */
export function WhyParts({ why }: { why: Why }) {
  const t = useT();
  const format = useFormat();
  if (why.parts.length === 0) return null;
  return (
    <section>
      <h2>{t("why.parts")}</h2>
      <table className={classes.parts}>
        <tbody>{why.parts.map((part, at) => <PartRow key={at} why={why} part={part} />)}</tbody>
        <tfoot>
          <tr><th scope="row">{t(RESULT[why.combine])}</th><td>{figureText(why.figure, format)}</td></tr>
        </tfoot>
      </table>
      {!addsUp(why) && <p role="alert" className={classes.broken}>{t("why.doesNotAddUp")}</p>}
    </section>
  );
}
