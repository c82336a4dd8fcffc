import { Alert, Button, CopyButton, TextInput } from "@mantine/core";
import type { Schemas } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import classes from "./Share.module.css";

/** A link that was made, to be copied now or never. */
export function MadeLink({ link, onAnother }: { link: Schemas["MadeResultsLink"]; onAnother: () => void }) {
  const t = useT();
  const format = useFormat();
  const address = `${location.origin}${link.path}`;
  return (
    <div className={classes.form}>
      <Alert color="good" role="status" icon={<Icon of="good" />}>{t("selling.share.made", { until: format.dateTime(link.endsAt) })}</Alert>
      <TextInput label={t("selling.share.link")} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className={classes.acts}>
        <CopyButton value={address}>{({ copied, copy }) => <Button autoFocus leftSection={<Icon of={copied ? "check" : "copy"} />} onClick={copy}>{copied ? t("open.copied") : t("open.copy")}</Button>}</CopyButton>
        <Button variant="default" onClick={onAnother}>{t("selling.share.another")}</Button>
      </div>
    </div>
  );
}
