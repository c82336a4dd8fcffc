import { Alert, Button, CopyButton, TextInput } from "@mantine/core";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import classes from "./Structure.module.css";

/**
 * Sends a person who has access a link to set the own password; where no mail leaves, the link is handed over. Asked for without a key that would
 * let the server keep the answer, in which the secret stands.
 */
export function InviteByLink({ person }: { person: string }) {
  const t = useT();
  const format = useFormat();
  const { write, state } = useWrite<null, Schemas["Invitation"]>(() => request(`/api/structure/people/${person}/invitation`, { method: "POST", body: {} }));
  const { data: invitation } = state;
  const link = invitation ? `${location.origin}${invitation.path}` : "";
  const until = invitation ? format.dateTime(invitation.endsAt) : "";
  return (
    <section className={classes.form} aria-live="polite">
      <ProblemAlert error={state.error} />
      <div><Button variant="default" leftSection={<Icon of="mail" />} loading={state.isPending} onClick={() => void write(null).catch(() => undefined)}>{t("open.invite")}</Button></div>
      <p className="st-small st-muted">{t("open.inviteHint")}</p>
      {invitation && (
        <>
          <Alert color="good" icon={<Icon of="good" />}>{invitation.leaves ? t("open.inviteSent", { email: invitation.sentTo, until }) : t("open.inviteCaptured", { until })}</Alert>
          <TextInput label={t("open.inviteLink")} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
          <CopyButton value={link}>{({ copied, copy }) => <div><Button variant="default" leftSection={<Icon of={copied ? "check" : "copy"} />} onClick={copy}>{copied ? t("open.copied") : t("open.copy")}</Button></div>}</CopyButton>
        </>
      )}
    </section>
  );
}
