import { useMay } from "../../../shared/api/me";
import type { PartyOf } from "../../../shared/consent/api";
import { ReachLink } from "../../../shared/consent/ReachLink";
import { Icon } from "../../../shared/Icon";
import classes from "./contacts.module.css";

interface Props {
  /** Whose number and address they are: the gate judges for that record. */
  of: PartyOf;
  phone?: string | null | undefined;
  mail?: string | null | undefined;
}

/** The ways to reach somebody, each through the gate of consents; plain text for whoever may not ask it. */
export function ContactLinks({ of, phone, mail }: Props) {
  const mayAsk = useMay("consent.read");
  if (!phone && !mail) return null;
  const way = (channel: "phone" | "mail", address: string) => (mayAsk ? <ReachLink of={of} channel={channel} address={address} /> : <span><Icon of={channel} size={14} /> {address}</span>);
  return (
    <span className={classes.links}>
      {phone && way("phone", phone)}
      {mail && way("mail", mail)}
    </span>
  );
}
