import { Alert, Button } from "@mantine/core";
import { request } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import { MAIL_KEY, type Tried } from "./api";
import classes from "./mail.module.css";

/** Sends a mail to whoever looks and says what the server answered. */
export function MailTrial() {
  const t = useT();
  const { write, state } = useWrite<null, Tried>((_, idempotencyKey) => request("/api/mail/test", { method: "POST", body: {}, idempotencyKey }), { refreshes: [MAIL_KEY] });
  const { data: tried } = state;
  const says = tried && (tried.outcome === "REFUSED" ? t("mail.tried.REFUSED", { answer: tried.answer ?? "" }) : t(`mail.tried.${tried.outcome}`, { to: tried.to }));
  return (
    <section className={classes.form}>
      <div className={classes.acts}>
        <Button variant="default" leftSection={<Icon of="mail" />} loading={state.isPending} onClick={() => void write(null).catch(() => undefined)}>{t("mail.tryIt")}</Button>
        <span className="st-small st-muted">{t("mail.tried.saveFirst")}</span>
      </div>
      <ProblemAlert error={state.error} />
      <div aria-live="polite">{says && <Alert color={tried.outcome === "REFUSED" ? "refusal" : "good"} icon={<Icon of={tried.outcome === "REFUSED" ? "refusal" : "good"} />}>{says}</Alert>}</div>
    </section>
  );
}
