import { Button, Divider, Popover, SegmentedControl, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Me, Preferences } from "../api/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { ActFor } from "./ActFor";
import { initials } from "./initials";
import { usePreferences } from "./preferences";
import { signOut } from "./signOut";
import classes from "./TopLine.module.css";

function Choices() {
  const t = useT();
  const { preferences, choose } = usePreferences();
  const themes = [{ value: "light", label: t("shell.themeLight") }, { value: "dark", label: t("shell.themeDark") }, { value: "system", label: t("shell.themeSystem") }];
  const densities = [{ value: "default", label: t("shell.densityDefault") }, { value: "compact", label: t("shell.densityCompact") }];
  const set = <K extends keyof Preferences>(key: K) => (value: string) => void choose({ [key]: value } as Pick<Preferences, K>);
  return (
    <div className={classes.choices}>
      <SegmentedControl size="xs" fullWidth aria-label={t("shell.language")} value={preferences.language} onChange={set("language")}
        data={[{ value: "pl", label: t("shell.polish") }, { value: "en", label: t("shell.english") }]} />
      <SegmentedControl size="xs" fullWidth aria-label={t("shell.theme")} value={preferences.theme} onChange={set("theme")} data={themes} />
      <SegmentedControl size="xs" fullWidth aria-label={t("shell.density")} value={preferences.density} onChange={set("density")} data={densities} />
    </div>
  );
}

/** The card of the person: language, theme, density, own settings, sign out. */
export function PersonMenu({ me }: { me: Me }) {
  const t = useT();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const name = t("shell.person", { name: me.user.name });
  const go = (to: string) => {
    setOpened(false);
    void navigate({ to });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.person} onClick={() => setOpened(!opened)}><span aria-hidden>{initials(me.user.name)}</span><VisuallyHidden>{name}</VisuallyHidden></UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.own} aria-label={name}>
        <p className={classes.who}>
          <strong>{me.user.name}</strong>
          <span>{me.user.email}</span>
        </p>
        <Choices />
        <Divider />
        <ActFor me={me} onDelegations={() => go("/structure/delegations")} />
        <Button variant="subtle" justify="flex-start" leftSection={<Icon of="history" />} onClick={() => go("/changes")}>{t("shell.myChanges")}</Button>
        <Button variant="subtle" justify="flex-start" leftSection={<Icon of="table" />} onClick={() => go("/jobs")}>{t("shell.myJobs")}</Button>
        <Button variant="subtle" justify="flex-start" leftSection={<Icon of="why" />} onClick={() => go("/manual/first-steps")}>{t("shell.firstSteps")}</Button>
        <Button variant="subtle" justify="flex-start" leftSection={<Icon of="settings" />} onClick={() => go("/me")}>{t("shell.mySettings")}</Button>
        <Button variant="subtle" justify="flex-start" leftSection={<Icon of="signOut" />} onClick={() => void signOut(me.user.id)}>{t("shell.signOut")}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
