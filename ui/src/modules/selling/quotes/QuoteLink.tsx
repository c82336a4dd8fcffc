import { Alert, Button, CopyButton, TextInput } from "@mantine/core";
import type { Schemas } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import classes from "./quotes.module.css";

/** The link for the customer, to be copied now: it is told once. */
export function QuoteLink({ link, onDone }: { link: Schemas["MadeQuoteLink"]; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const address = `${location.origin}${link.path}`;
  return (
    <div className={classes.form} role="group" aria-label={t("quote.link")}>
      <Alert color="good" role="status" icon={<Icon of="good" />}>{t("quote.linkMade", { until: format.dateTime(link.endsAt) })}</Alert>
      <TextInput label={t("quote.link")} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className={classes.acts}>
        <CopyButton value={address}>{({ copied, copy }) => <Button autoFocus leftSection={<Icon of={copied ? "check" : "copy"} />} onClick={copy}>{copied ? t("open.copied") : t("open.copy")}</Button>}</CopyButton>
        <Button variant="default" onClick={onDone}>{t("states.close")}</Button>
      </div>
    </div>
  );
}
