import { Menu, SegmentedControl, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Me, Preferences } from "../api/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { usePreferences } from "./preferences";
import { signOut } from "./signOut";
import classes from "./TopLine.module.css";

function initials(name: string): string {
  return name.split(/\s+/).map((part) => part[0] ?? "").slice(0, 2).join("").toUpperCase();
}

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

/** The menu of the person: language, theme, density, own settings, sign out. */
export function PersonMenu({ me }: { me: Me }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.person}><span aria-hidden>{initials(me.user.name)}</span><VisuallyHidden>{t("shell.person", { name: me.user.name })}</VisuallyHidden></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <p className={classes.who}>
          <strong>{me.user.name}</strong>
          <span>{me.user.email}</span>
        </p>
        <Choices />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of="settings" />} onClick={() => void navigate({ to: "/me" })}>{t("shell.mySettings")}</Menu.Item>
        <Menu.Item leftSection={<Icon of="signOut" />} onClick={() => void signOut()}>{t("shell.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
