import { Button, Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../api/me";
import { ProblemAlert } from "../form/ProblemAlert";
import { Icon } from "../Icon";
import { useServerText, useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { AddressMarks } from "./AddressMarks";
import { cellOf, consentsQuery, marksOf, PURPOSES, useContact, type Channel, type Consents, type PartyOf, type Purpose } from "./api";
import classes from "./consent.module.css";

interface Props {
  of: PartyOf;
  channel: Extract<Channel, "phone" | "mail">;
  /** As people read it. */
  address: string;
}

function Choices({ of, channel, address, consents }: Props & { consents: Consents }) {
  const t = useT();
  const text = useServerText();
  const mayContact = useMay("consent.record");
  const { write, state } = useContact(of);
  const go = (purpose: Purpose) => () => void write({ channel, purpose, address }).then(({ href }) => { location.href = href; }, () => undefined);
  const closed = marksOf(consents, address).length > 0;
  const instead = consents.cells.filter((cell) => cell.allowed && cell.channel !== channel);
  return (
    <div className={classes.choices}>
      <ProblemAlert error={state.error} />
      {!closed && PURPOSES.map((purpose) => {
        const cell = cellOf(consents, channel, purpose);
        return cell && (
          <section key={purpose}>
            <h3>{text(`consent.purpose.${purpose}`)}</h3>
            <p className="st-small"><Icon of={cell.allowed ? "check" : "ban"} size={14} /> {cell.why.join(" ")}</p>
            {cell.allowed && mayContact && <Button size="compact-sm" loading={state.isPending} onClick={go(purpose)}>{t(channel === "phone" ? "consent.callNow" : "consent.writeNow", { address })}</Button>}
          </section>
        );
      })}
      <AddressMarks of={of} channel={channel} address={address} consents={consents} />
      {instead.length > 0 && <p className="st-small st-muted">{t("consent.instead", { what: instead.map((cell) => `${text(`consent.channel.${cell.channel}`)} (${text(`consent.purpose.${cell.purpose}`)})`).join("; ") })}</p>}
    </div>
  );
}

function Answer(props: Props) {
  const { data, error, refetch } = useQuery(consentsQuery(props.of));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Choices {...props} consents={data} /> : <Skeletons shape="record" rows={3} />;
}

/** A number or an address; a click asks the gate what it may be used for, and why, before the device dials or writes. */
export function ReachLink(props: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const label = t(props.channel === "phone" ? "consent.call" : "consent.write");
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal trapFocus returnFocus shadow="md" width={320} middlewares={{ flip: true, shift: { padding: 8 } }}>
      <Popover.Target>
        <button type="button" className={classes.reach} aria-expanded={opened} aria-haspopup="dialog" title={label} onClick={() => setOpened(!opened)}><Icon of={props.channel} size={14} />{props.address}</button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{opened && <Answer {...props} />}</Popover.Dropdown>
    </Popover>
  );
}
