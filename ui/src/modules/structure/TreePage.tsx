import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { request } from "../../shared/api/client";
import { useMay, useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { IconButton } from "../../shared/IconButton";
import { useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { EmptyState } from "../../shared/states/EmptyState";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { PositionRecord } from "./PositionRecord";
import { PositionTree } from "./PositionTree";
import classes from "./Structure.module.css";
import { StructureTabs } from "./StructureTabs";
import type { TreeNode } from "./types";
import { useReveal } from "./useReveal";

/** The positions of a day as a tree; the day and the open position stand in the address. */
export function TreePage() {
  const t = useT();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useMe()?.today ?? "";
  const on = typeof search["on"] === "string" ? search["on"] : today;
  const open = typeof search["open"] === "string" ? search["open"] : "";
  const tab = typeof search["tab"] === "string" ? search["tab"] : "";
  const change = (part: Record<string, string | undefined>) => void navigate({ to: ".", search: ((before: object) => ({ ...before, ...part })) as never, resetScroll: false });
  const create = () => void navigate({ to: "/structure/positions/new" });
  const mayEdit = useMay("structure.edit-positions");
  useKeys(mayEdit ? [{ keys: "c", label: t("structure.newPosition"), run: create }] : []);
  const { data, error, refetch } = useQuery({ queryKey: ["tree", on], placeholderData: keepPreviousData, queryFn: ({ signal }) => request<TreeNode[]>("/api/structure/tree", { query: { on }, signal }) });
  const { words, find, hits, at, found, step } = useReveal(data);
  const reveal = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const hit = hits[at];
    if (event.shiftKey && hit) change({ open: hit.id });
    else step();
  };
  return (
    <>
      <StructureTabs />
      <div className={classes.bar}>
        <h1>{t("structure.tree")}</h1>
        <TextInput size="xs" type="search" className={classes.reveal} aria-label={t("structure.search")} placeholder={t("structure.search")} value={words} onChange={(event) => find(event.currentTarget.value)} onKeyDown={reveal}
          rightSection={words && <span className="st-small st-muted" role="status">{hits.length === 0 ? 0 : `${at + 1}/${hits.length}`}</span>} />
        {mayEdit && <Button size="compact-md" onClick={create}>{t("structure.newPosition")}</Button>}
        <DateInput size="xs" aria-label={t("structure.on")} value={on} onChange={(day) => change({ on: day === null || day === today ? undefined : day })} />
        <IconButton icon="print" label={t("list.print")} onClick={() => window.print()} />
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" /> : data.length === 0 ? <EmptyState icon="structure" title={t("structure.emptyDay")} text={t("structure.emptyDayText")} />
        : <PositionTree nodes={data} openId={open} found={found} onOpen={(id) => change({ open: id })} />}
      {open && <PositionRecord key={open} id={open} tab={tab} onTab={(code) => change({ tab: code })} onClose={() => change({ open: undefined, tab: undefined })} />}
    </>
  );
}
