import { Button, Checkbox, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { useServerText, useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { InviteByLink } from "./InviteByLink";
import classes from "./Structure.module.css";
import { PROFILES, STRUCTURE_KEYS, type Person, type PersonView } from "./types";

interface Access {
  readonly email: string;
  readonly roles: readonly string[];
  readonly password: string;
  readonly active: boolean;
}

/** Gives a person access with roles, or changes the access they have. */
export function AccessForm({ person }: { person: Person }) {
  const t = useT();
  const text = useServerText();
  const { user } = person;
  const [draft, setDraft] = useState<Access>({ email: user?.login ?? person.workEmail ?? "", roles: user?.roles ?? ["seller"], password: "", active: user?.active ?? true });
  const { write, state } = useWrite<Access, PersonView>(({ email, active, ...given }, idempotencyKey) => {
    const body = { ...given, password: given.password || null, ...(user ? { active } : { email }) };
    return request(`/api/structure/people/${person.id}/user`, { method: user ? "PATCH" : "POST", version: person.version, body, idempotencyKey });
  }, { refreshes: STRUCTURE_KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(draft).then(() => showToast({ text: t("structure.accessSaved") }), () => undefined);
  };
  return (
    <Stack gap="lg">
      <form className={classes.form} onSubmit={submit} noValidate>
        <ProblemAlert error={state.error} shownFields={["email", "roles", "password"]} />
        <TextInput type="email" label={t("structure.login")} value={draft.email} readOnly={!!user} error={findingText(state.error, "email")} onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })} autoComplete="off" />
        <Checkbox.Group label={t("structure.roles")} value={[...draft.roles]} onChange={(roles) => setDraft({ ...draft, roles })} error={findingText(state.error, "roles")}>
          <Stack gap="xs" mt="xs">{PROFILES.map((role) => <Checkbox key={role} value={role} label={text(`role.${role}`)} />)}</Stack>
        </Checkbox.Group>
        <PasswordInput label={t("structure.password")} description={t(user ? "structure.passwordHint" : "structure.newPasswordHint")} value={draft.password} error={findingText(state.error, "password")} autoComplete="new-password"
          onChange={(event) => setDraft({ ...draft, password: event.currentTarget.value })} visibilityToggleButtonProps={{ "aria-label": t("structure.showPassword") }} />
        {user && <Switch label={t("structure.active")} checked={draft.active} onChange={(event) => setDraft({ ...draft, active: event.currentTarget.checked })} />}
        <Button type="submit" loading={state.isPending} disabled={draft.roles.length === 0}>{user ? t("states.save") : t("structure.giveAccess")}</Button>
      </form>
      {user?.active && <InviteByLink person={person.id} />}
    </Stack>
  );
}
