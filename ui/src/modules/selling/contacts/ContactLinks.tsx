import { useT } from "../../../shared/i18n/useT";
import { Icon } from "../../../shared/Icon";
import classes from "./contacts.module.css";

/** Dials a number or begins a letter, with the programs of the device. */
export function ContactLinks({ phone, mail }: { phone?: string | null | undefined; mail?: string | null | undefined }) {
  const t = useT();
  if (!phone && !mail) return null;
  return (
    <span className={classes.links}>
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} title={t("contact.call")}><Icon of="phone" size={14} />{phone}</a>}
      {mail && <a href={`mailto:${mail}`} title={t("contact.write")}><Icon of="mail" size={14} />{mail}</a>}
    </span>
  );
}
