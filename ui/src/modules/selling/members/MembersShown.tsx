import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { OwnerName, ownerText } from "../OwnerName";
import { loadMemberWhy, type DealTeam, type Member } from "./api";
import { WHOLE_BP } from "./draft";
import classes from "./members.module.css";

interface Props {
  deal: string;
  team: DealTeam;
}

/** The owner has the whole unless the revenue is shared. */
function rows(team: DealTeam): readonly Member[] {
  if (team.members.some(({ kind }) => kind === "revenue")) return team.members;
  return [{ rank: 0, who: null, role: "seller", kind: "revenue", shareBp: WHOLE_BP, amount: team.amount ?? null }, ...team.members];
}

/** Who works on a deal, with roles, shares and what these come to. */
export function MembersShown({ deal, team }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <ol className={classes.shown} aria-label={t("member.list")}>
      {rows(team).map(({ rank, who, role, kind, shareBp, amount }) => {
        const name = ownerText(who ?? team.owner, format);
        const share = format.percent(shareBp, shareBp % 100 === 0 ? 0 : 2);
        return (
          <li key={rank} className={classes.member}>
            <span className={classes.name}><OwnerName owner={who ?? team.owner} /></span>
            <span className={`st-figure ${classes.amount}`}>{amount && <WhyFigure name={name} queryKey={["members", deal, team.version, rank]} load={loadMemberWhy(deal, rank || null)}>{format.money(amount)}</WhyFigure>}</span>
            <span className="st-small st-muted">{[who ? null : t("member.owner"), t(`member.role.${role}`), kind ? t(`member.has.${kind}`, { share }) : t("member.kind.none")].filter(Boolean).join(" · ")}</span>
          </li>
        );
      })}
    </ol>
  );
}
