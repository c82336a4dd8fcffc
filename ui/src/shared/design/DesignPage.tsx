import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Density } from "../api/types";
import { switchLanguage } from "../i18n/i18n";
import { useLanguage, useT } from "../i18n/useT";
import { Toasts } from "../shell/Corner";
import { ChartSamples } from "./ChartSamples";
import classes from "./design.module.css";
import { FormSamples } from "./FormSamples";
import { ListSamples } from "./ListSamples";
import { RecordSamples } from "./RecordSamples";
import { StateSamples } from "./StateSamples";
import { TypeSamples } from "./TypeSamples";

function Switches() {
  const t = useT();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useState<Density>("default");
  const setRows = (value: Density) => {
    document.documentElement.dataset["density"] = value;
    setDensity(value);
  };
  return (
    <div className={classes.switches}>
      <SegmentedControl size="xs" aria-label={t("shell.language")} value={language} onChange={(value) => void switchLanguage(value)} data={[{ value: "pl", label: t("shell.polish") }, { value: "en", label: t("shell.english") }]} />
      <SegmentedControl size="xs" aria-label={t("shell.theme")} value={colorScheme} onChange={setColorScheme} data={[{ value: "light", label: t("shell.themeLight") }, { value: "dark", label: t("shell.themeDark") }, { value: "auto", label: t("shell.themeSystem") }]} />
      <SegmentedControl size="xs" aria-label={t("shell.density")} value={density} onChange={setRows} data={[{ value: "default", label: t("shell.densityDefault") }, { value: "compact", label: t("shell.densityCompact") }]} />
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return <section id={name} className={classes.part}><h2>{name}</h2>{children}</section>;
}

/** Every shared part in all its states, for people who build screens and for the visual tests. */
export function DesignPage() {
  const t = useT();
  return (
    <main className={classes.page}>
      <header className={classes.head}><h1>{t("design.title")}</h1><Switches /></header>
      <Part name="type"><TypeSamples /></Part>
      <Part name="form"><FormSamples /></Part>
      <Part name="list"><ListSamples /></Part>
      <Part name="chart"><ChartSamples /></Part>
      <Part name="record"><RecordSamples /></Part>
      <Part name="states"><StateSamples /></Part>
      <div className={classes.toasts}><Toasts /></div>
    </main>
  );
}
