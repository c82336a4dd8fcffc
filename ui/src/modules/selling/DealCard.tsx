import { useMe } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Deal } from "./api";
import { CoolingBadge } from "./cooling/CoolingBadge";
import classes from "./DealCard.module.css";
import { ownerText } from "./OwnerName";

function NextStep({ deal }: { deal: Deal }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  if (deal.stage.kind !== "open") return null;
  if (!deal.nextStep) return <span className={classes.attention}><Icon of="attention" size={12} />{t("selling.noNextStep")}</span>;
  const late = !!deal.nextStepOn && deal.nextStepOn < today;
  return <span className={late ? classes.attention : "st-muted"}>{late && <Icon of="attention" size={12} />}{deal.nextStepOn ? `${deal.nextStep}, ${format.relative(deal.nextStepOn)}` : deal.nextStep}</span>;
}

/** What a card of the board says about its deal. */
export function DealCard({ deal }: { deal: Deal }) {
  const format = useFormat();
  const t = useT();
  const account = deal.account ? format.text(deal.account.label) : "";
  const day = deal.closedOn ?? deal.closeOn;
  return (
    <span className={classes.card}>
      <strong>{deal.name}</strong>
      {!deal.name.includes(account) && <span className="st-muted">{account}</span>}
      <span className={classes.line}>
        <span className="st-figure">{deal.amount ? format.money(deal.amount) : t("selling.amountUnknown")}</span>
        {day && <span className="st-muted st-figure">{format.date(day)}</span>}
      </span>
      <NextStep deal={deal} />
      <CoolingBadge deal={deal} />
      <span className="st-muted">{ownerText(deal.owner, format)}</span>
    </span>
  );
}
