import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { sessionQuery } from "../../shared/api/me";
import type { Job } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { JobCard } from "../../shared/states/JobCard";
import classes from "./SignInPage.module.css";

const CURRENCIES = ["PLN", "EUR", "USD", "GBP", "CZK", "SEK", "NOK", "DKK", "CHF"];
const EMPTY = { companyName: "", currency: "PLN", givenName: "", familyName: "", email: "", password: "" };

function DemoChoice({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { write, state } = useWrite<void, Job>((_, idempotencyKey) => request("/api/first-run/demo", { method: "POST", idempotencyKey }));
  const id = state.data?.id;
  const { data: job = state.data } = useQuery({
    queryKey: ["jobs", id],
    enabled: !!id,
    queryFn: ({ signal }) => request<Job>("/api/first-run/demo", { signal }),
    refetchInterval: ({ state: { data } }) => (data?.finishedAt ? false : 400),
  });
  const done = job?.state === "done";
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  const begin = () => void write().catch(() => undefined);
  const ended = job?.state === "failed" || job?.state === "cancelled";
  return (
    <section className={classes.choice}>
      <h2>{t("platform.demoTitle")}</h2>
      <p>{t("platform.demoText")}</p>
      <ProblemAlert error={state.error} />
      {job && <JobCard job={job} />}
      {(!job || ended) && <Button size="md" leftSection={<Icon of="go" />} loading={state.isPending} onClick={begin}>{t("platform.demoLoad")}</Button>}
    </section>
  );
}

function OwnCompany({ onDone }: { onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [values, setValues] = useState(EMPTY);
  const { write, state } = useWrite<typeof EMPTY, void>(async (body, idempotencyKey) => {
    await request("/api/first-run", { method: "POST", body, idempotencyKey });
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  });
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    required: true,
    error: findingText(state.error, name),
    onChange: (event: { currentTarget: { value: string } }) => setValues({ ...values, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(values).then(onDone, () => undefined);
  };
  return (
    <form className={classes.own} onSubmit={submit}>
      <h2>{t("platform.ownTitle")}</h2>
      <ProblemAlert error={state.error} shownFields={Object.keys(EMPTY)} />
      <TextInput label={t("platform.companyName")} autoComplete="organization" {...field("companyName")} />
      <Select label={t("platform.currency")} data={CURRENCIES} value={values.currency} allowDeselect={false} onChange={(currency) => setValues({ ...values, currency: currency ?? "PLN" })} />
      <TextInput label={t("platform.givenName")} autoComplete="given-name" {...field("givenName")} />
      <TextInput label={t("platform.familyName")} autoComplete="family-name" {...field("familyName")} />
      <TextInput label={t("platform.email")} type="email" autoComplete="username" {...field("email")} />
      <PasswordInput label={t("platform.newPassword")} autoComplete="new-password" {...field("password")} />
      <Button type="submit" variant="default" loading={state.isPending}>{t("platform.ownStart")}</Button>
    </form>
  );
}

/** The first steps of an empty installation: the demo company as the big choice, the own company beside it. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  return (
    <div className={classes.first}>
      <DemoChoice onDone={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
      <OwnCompany onDone={onDone} />
    </div>
  );
}
