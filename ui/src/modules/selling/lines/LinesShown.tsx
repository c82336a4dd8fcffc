import { useFormat } from "../../../shared/format/useFormat";
import { loadLineWhy, type DealLine, type DealLines } from "./api";
import classes from "./lines.module.css";
import { SoldLine } from "./SoldLine";

const isAbove = ({ limitBp, discountBp }: DealLine) => limitBp !== null && limitBp !== undefined && discountBp > limitBp;

/** The lines of a deal as they are kept, each with what it comes to and why. */
export function LinesShown({ deal, lines }: { deal: string; lines: DealLines }) {
  const format = useFormat();
  const nameOf = (line: DealLine) => (line.product ? format.text(line.product.label) : line.name ?? "");
  return (
    <ol className={classes.shown}>
      {lines.lines.map((line) => <SoldLine key={line.rank} line={line} name={nameOf(line)} above={isAbove(line)} why={{ queryKey: ["lines", deal, lines.version, line.rank], load: loadLineWhy(deal, line.rank) }} />)}
    </ol>
  );
}
