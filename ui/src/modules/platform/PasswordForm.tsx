import { Button, PasswordInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import classes from "./MySettings.module.css";

const EMPTY = { current: "", new: "" };

/** Changes the person's password; the current one is asked for. */
export function PasswordForm({ email }: { email: string }) {
  const t = useT();
  const [values, setValues] = useState(EMPTY);
  const { write, state } = useWrite<typeof EMPTY, void>((body) => request("/api/me/password", { method: "PUT", body }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await write(values);
    setValues(EMPTY);
    showToast({ text: t("platform.passwordChanged") });
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <ProblemAlert error={state.error} shownFields={["current", "new"]} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput label={t("platform.currentPassword")} autoComplete="current-password" required value={values.current} error={findingText(state.error, "current")}
        onChange={(event) => setValues({ ...values, current: event.currentTarget.value })} />
      <PasswordInput label={t("platform.newPassword")} autoComplete="new-password" required value={values.new} error={findingText(state.error, "new")}
        onChange={(event) => setValues({ ...values, new: event.currentTarget.value })} />
      <div><Button type="submit" loading={state.isPending}>{t("platform.changePassword")}</Button></div>
    </form>
  );
}
