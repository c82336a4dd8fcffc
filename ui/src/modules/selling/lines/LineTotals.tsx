import { useT } from "../../../shared/i18n/useT";
import { loadLineWhy, type DealLines } from "./api";
import { Totals } from "./Totals";

interface Props {
  deal: string;
  lines: DealLines;
}

/** What the saved lines of a deal come to. */
export function LineTotals({ deal, lines: { totals, version } }: Props) {
  const t = useT();
  return (
    <Totals undiscounted={totals.undiscounted} discounts={[[t("line.discounts"), totals.discount]]} net={totals.net} vat={totals.vat} gross={totals.gross ?? null}
      why={(what) => ({ queryKey: ["lines", deal, version, what], load: loadLineWhy(deal, what) })} />
  );
}
