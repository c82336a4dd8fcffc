import { Button, Menu } from "@mantine/core";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import type { Exporting } from "./useExport";

/** Saves the list as a file; while rows come it says how many, and stops when asked to. */
export function ExportMenu({ exporting, some }: { exporting: Exporting; some: boolean }) {
  const t = useT();
  const format = useFormat();
  const { rows, save, cancel } = exporting;
  if (rows !== null) return <Button size="compact-sm" variant="default" onClick={cancel} aria-live="polite">{t("list.exportBusy", { shown: format.number(rows) })}</Button>;
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target><IconButton icon="download" label={some ? t("list.exportSelected") : t("list.export")} /></Menu.Target>
      <Menu.Dropdown>{(["xlsx", "csv"] as const).map((kind) => <Menu.Item key={kind} onClick={() => save(kind)}>{t(`list.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
}
