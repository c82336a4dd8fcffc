import { Button } from "@mantine/core";
import type { QueryKey } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import type { BulkAct, BulkScope } from "./BulkDialog";
import type { Column, Count } from "./table";

const BulkDialog = lazy(() => import("./BulkDialog").then(({ BulkDialog: loaded }) => ({ default: loaded }))) as unknown as typeof import("./BulkDialog").BulkDialog;

/** How the records of a list are changed where they stand; a list without it is only read. */
export interface ListEdit<Row> {
  readonly refreshes: readonly QueryKey[];
  /** Saves the changed fields of one record; a kind without it has no fields that are edited in the list. */
  readonly patch?: (row: Row, body: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly mayEdit?: (row: Row) => boolean;
  /** Whether many can be changed at once; they can unless it says no. */
  readonly bulk?: boolean;
  /** What else than fields can be done to many records. */
  readonly acts?: readonly BulkAct[];
  /** What can be done with exactly two records. */
  readonly pair?: { readonly label: string; readonly run: (one: string, other: string) => void } | undefined;
}

interface Props<Row> {
  path: string;
  filter: string;
  edit: ListEdit<Row>;
  columns: readonly Column<Row>[];
  selected: ReadonlySet<string>;
  count: Count | null;
  onClear: () => void;
}

/** What can be done with the selected rows: change them, or first select all that match. */
export function SelectionActs<Row>({ path, filter, edit, columns, selected, count, onClear }: Props<Row>) {
  const t = useT();
  const format = useFormat();
  const [everything, setEverything] = useState(false);
  const [opened, setOpened] = useState(false);
  const total = count?.value ?? 0;
  const all = `${format.number(total)}${count?.capped ? "+" : ""}`;
  const scope: BulkScope = everything ? { filter } : { ids: [...selected] };
  const [one, other] = selected.size === 2 && !everything ? [...selected] : [];
  const close = (done: boolean) => {
    setOpened(false);
    if (done) onClear();
  };
  return (
    <>
      {everything ? <strong>{t("list.selectedMatching", { count: all })}</strong> : total > selected.size && <Button size="compact-sm" variant="subtle" onClick={() => setEverything(true)}>{t("list.selectMatching", { count: all })}</Button>}
      <Button size="compact-sm" onClick={() => setOpened(true)}>{t("list.bulkEdit")}</Button>
      {edit.pair && one && other && <Button size="compact-sm" variant="default" onClick={() => edit.pair?.run(one, other)}>{edit.pair.label}</Button>}
      {opened && <Suspense><BulkDialog<Row> path={path} refreshes={edit.refreshes} scope={scope} columns={columns} acts={edit.acts ?? []} onClose={close} /></Suspense>}
    </>
  );
}
