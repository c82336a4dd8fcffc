import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { DuplicateKind, DuplicatePair, DuplicatePart } from "./api";
import classes from "./duplicates.module.css";

function Values({ values }: { values: readonly string[] }) {
  const t = useT();
  return values.length > 0 ? values.join(", ") : <span className="st-muted">{t("duplicates.none")}</span>;
}

function PartRow({ part, kind, pair }: { part: DuplicatePart; kind: DuplicateKind; pair: DuplicatePair }) {
  const text = useServerText();
  const format = useFormat();
  const named = part.trait === "NAME";
  const value = (of: "one" | "other") => (named ? <Link to={`/selling/${kind}s/${pair[of].id}`}>{pair[of].name}</Link> : <Values values={part[of]} />);
  return (
    <tr data-agreement={part.agreement}>
      <th scope="row">{text(`duplicate.trait.${part.trait}`)}</th>
      <td>{value("one")}</td>
      <td>{value("other")}</td>
      <td><span className={classes.agreement}>{text(`duplicate.agreement.${part.agreement}`)}</span></td>
      <td className="st-figure">{part.points > 0 && "+"}{format.number(part.points / 100, 2)}</td>
    </tr>
  );
}

/** What two records have, field by field, and what it says. */
export function PairFields({ pair, kind }: { pair: DuplicatePair; kind: DuplicateKind }) {
  const t = useT();
  return (
    <table className={classes.fields}>
      <thead className="st-small st-muted">
        <tr><th scope="col">{t("duplicates.field")}</th><th scope="col">{t("duplicates.one")}</th><th scope="col">{t("duplicates.other")}</th><th scope="col">{t("duplicates.agreement")}</th><th scope="col">{t("duplicates.points")}</th></tr>
      </thead>
      <tbody>
        {pair.parts.map((part) => <PartRow key={part.trait} part={part} kind={kind} pair={pair} />)}
        {(pair.one.nip || pair.other.nip) && (
          <tr>
            <th scope="row">{t("duplicates.nip")}</th>
            <td><Values values={pair.one.nip ? [pair.one.nip] : []} /></td>
            <td><Values values={pair.other.nip ? [pair.other.nip] : []} /></td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
