import { Badge } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/me";
import { Icon } from "../Icon";
import { useServerText, useT } from "../i18n/useT";
import { cellOf, consentsQuery, CHANNELS, type Cell, type PartyOf } from "./api";
import classes from "./consent.module.css";

// Colour is never alone: the icon and the words say the same.
function look({ state, allowed }: Cell) {
  if (state === "objected" || state === "withdrawn") return { color: "refusal", icon: "ban" } as const;
  return allowed ? { color: "good", icon: "check" } as const : { color: "gray", icon: "close" } as const;
}

function ChannelBadge({ cell }: { cell: Cell }) {
  const t = useT();
  const text = useServerText();
  const { color, icon } = look(cell);
  const silent = cell.allowed && cell.basis ? text(`consent.basis.short.${cell.basis}`) : t("consent.noState");
  const says = cell.state ? text(`consent.state.${cell.state}`) : silent;
  return (
    <Badge variant="light" color={color} title={cell.why.join(" ")} leftSection={<Icon of={icon} size={12} />} classNames={{ label: classes.badgeLabel }}>
      {`${text(`consent.channel.${cell.channel}`)}: ${says}`}
    </Badge>
  );
}

/** One badge per channel: whether commercial information may go there. */
export function ConsentBadges({ of }: { of: PartyOf }) {
  const t = useT();
  const mayRead = useMay("consent.read");
  const { data } = useQuery({ ...consentsQuery(of), enabled: mayRead });
  if (!data) return null;
  return (
    <ul className={classes.badges} aria-label={t("consent.badges")}>
      {data.restrictedAt && <li><Badge variant="filled" color="refusal" leftSection={<Icon of="ban" size={12} />}>{t("consent.restricted")}</Badge></li>}
      {CHANNELS.map((channel) => {
        const cell = cellOf(data, channel, "marketing");
        return cell && <li key={channel}><ChannelBadge cell={cell} /></li>;
      })}
    </ul>
  );
}
