import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useServerText, useT } from "../i18n/useT";
import { AddressMarks } from "./AddressMarks";
import { cellOf, CHANNELS, PURPOSES, type Cell, type Consents, type PartyOf } from "./api";
import classes from "./consent.module.css";

function CellView({ cell }: { cell: Cell }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  return (
    <div>
      <dt>{text(`consent.purpose.${cell.purpose}`)}</dt>
      <dd>
        <p><Icon of={cell.allowed ? "check" : "ban"} size={14} /> <strong>{t(cell.allowed ? "consent.allowed" : "consent.stopped")}</strong></p>
        <p className="st-small">{cell.why.join(" ")}</p>
        {cell.state && cell.since && <p className="st-small st-muted">{t("consent.lastSaid", { state: text(`consent.state.${cell.state}`), at: format.dateTime(cell.since) })}</p>}
        {cell.law && <details className="st-small st-muted"><summary>{t("consent.whichLaw")}</summary>{format.text(cell.law)}</details>}
      </dd>
    </div>
  );
}

/** All channels with all purposes: what stands, whether the gate lets through now, and why. */
export function ChannelList({ of, consents }: { of: PartyOf; consents: Consents }) {
  const text = useServerText();
  return (
    <ul className={classes.channels}>
      {CHANNELS.map((channel) => (
        <li key={channel} className={classes.channel}>
          <h3>{[text(`consent.channel.${channel}`), ...consents.addresses.filter((address) => address.channel === channel).map(({ address }) => address)].join(" · ")}</h3>
          {(channel === "mail" || channel === "phone") && consents.addresses.filter((one) => one.channel === channel).map(({ address }) => <AddressMarks key={address} of={of} channel={channel} address={address} consents={consents} />)}
          <dl className={classes.cells}>
            {PURPOSES.map((purpose) => {
              const cell = cellOf(consents, channel, purpose);
              return cell && <CellView key={purpose} cell={cell} />;
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
