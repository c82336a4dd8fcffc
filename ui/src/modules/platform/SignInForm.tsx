import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { sessionQuery } from "../../shared/api/me";
import type { Session } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { ForgottenForm } from "./ForgottenForm";
import classes from "./SignInPage.module.css";

interface Props {
  session: Session;
  onDone: () => void;
}

interface Entry {
  readonly path: string;
  readonly body: object;
}

function DemoUsers({ session, busy, enter }: { session: Session; busy: boolean; enter: (login: string) => void }) {
  const t = useT();
  const format = useFormat();
  if (session.demoUsers.length === 0) return null;
  return (
    <section className={classes.demo} aria-label={t("platform.demoUsers")}>
      <h2>{t("platform.demoUsers")}</h2>
      <ul>
        {session.demoUsers.map(({ login, name, role }) => (
          <li key={login}>
            <button type="button" disabled={busy} onClick={() => enter(login)}>
              <strong>{name}</strong>
              <span>{format.text(role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** E-mail and password, and the people of the demo company as buttons. */
export function SignInForm({ session, onDone }: Props) {
  const t = useT();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [forgotten, setForgotten] = useState(false);
  const { write, state } = useWrite<Entry, void>(async ({ path, body }, idempotencyKey) => {
    await request(path, { method: "POST", body, idempotencyKey });
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  });
  // A refusal is shown from the state of the mutation.
  const enter = (entry: Entry) => void write(entry).then(onDone, () => undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter({ path: "/api/session", body: { email, password } });
  };
  if (forgotten) return <ForgottenForm email={email} onBack={() => setForgotten(false)} />;
  return (
    <>
      <DemoUsers session={session} busy={state.isPending} enter={(login) => enter({ path: "/api/session/demo", body: { login } })} />
      <form className={classes.form} onSubmit={submit}>
        <ProblemAlert error={state.error} />
        <TextInput label={t("platform.email")} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput label={t("platform.password")} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("platform.showPassword") }} />
        <Button type="submit" fullWidth loading={state.isPending}>{t("platform.signIn")}</Button>
        <Button variant="subtle" onClick={() => setForgotten(true)}>{t("platform.forgot")}</Button>
      </form>
    </>
  );
}
