import { Alert, Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import classes from "./SignInPage.module.css";

/** Asks for a link to a new password; the answer is the same for every address. */
export function ForgottenForm({ email: known, onBack }: { email: string; onBack: () => void }) {
  const t = useT();
  const [email, setEmail] = useState(known);
  const { write, state } = useWrite<string, void>((address, idempotencyKey) => request("/api/session/forgotten", { method: "POST", body: { email: address }, idempotencyKey }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(email).catch(() => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("platform.forgotHint")}</p>
      <ProblemAlert error={state.error} />
      <TextInput label={t("platform.email")} type="email" autoComplete="username" required data-autofocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <Button type="submit" fullWidth loading={state.isPending} disabled={state.isSuccess}>{t("platform.forgotSend")}</Button>
      <div aria-live="polite">{state.isSuccess && <Alert color="good">{t("platform.forgotSent")}</Alert>}</div>
      <Button variant="subtle" onClick={onBack}>{t("platform.backToSignIn")}</Button>
    </form>
  );
}
