import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { MAIL_KEY, type MailServer } from "./api";
import classes from "./mail.module.css";

const KINDS = ["STARTTLS", "TLS", "NONE"] as const;
const FIELDS = ["host", "port", "sender", "publicAddress"] as const;

/** Where mail goes out; saved at once, and the next mail uses it. */
export function ServerForm({ server }: { server: MailServer }) {
  const t = useT();
  const { host, port: knownPort, security, user, sender, publicAddress, hasSecret } = server;
  const [draft, setDraft] = useState({ host, security, user, sender, port: String(knownPort), secret: "", publicAddress: publicAddress || location.origin });
  const { write, state } = useWrite<typeof draft, MailServer>(({ secret, port, ...rest }) => request("/api/mail/server", { method: "PUT", body: { ...rest, port: Number(port) || 0, secret: secret || null } }), { refreshes: [MAIL_KEY] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(draft).then(() => { setDraft({ ...draft, secret: "" }); showToast({ text: t("mail.saved") }); }, () => undefined);
  };
  const field = (name: "host" | "port" | "user" | "sender" | "publicAddress") => ({ label: t(`mail.${name}`), value: draft[name], error: findingText(state.error, name), onChange: ({ currentTarget }: { currentTarget: { value: string } }) => setDraft({ ...draft, [name]: currentTarget.value.trim() }) });
  return (
    <section>
      <h2>{t("mail.server")}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <ProblemAlert error={state.error} shownFields={[...FIELDS]} />
        <TextInput {...field("host")} description={t("mail.hostHint")} autoComplete="off" spellCheck={false} />
        <div className={classes.pair}>
          <NativeSelect label={t("mail.security")} value={draft.security} data={KINDS.map((kind) => ({ value: kind, label: t(`mail.security.${kind}`) }))} onChange={(event) => setDraft({ ...draft, security: event.currentTarget.value as (typeof KINDS)[number] })} />
          <TextInput {...field("port")} inputMode="numeric" />
        </div>
        <div className={classes.pair}>
          <TextInput {...field("user")} autoComplete="off" spellCheck={false} />
          <PasswordInput label={t("mail.secret")} description={hasSecret ? t("mail.secretKept") : t("mail.secretHint")} value={draft.secret} autoComplete="new-password" inputWrapperOrder={["label", "input", "description"]} visibilityToggleButtonProps={{ "aria-label": t("platform.showPassword") }} onChange={(event) => setDraft({ ...draft, secret: event.currentTarget.value })} />
        </div>
        <TextInput {...field("sender")} type="email" autoComplete="off" />
        <TextInput {...field("publicAddress")} description={t("mail.publicAddressHint")} type="url" autoComplete="off" />
        <div><Button type="submit" loading={state.isPending}>{t("states.save")}</Button></div>
      </form>
    </section>
  );
}
