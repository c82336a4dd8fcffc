import { Popover, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import type { Why } from "./types";
import classes from "./why.module.css";
import { WhyPanel } from "./WhyPanel";

const LONG_PRESS_MS = 500;

interface Props {
  /** Names the figure for people who hear the screen. */
  name: string;
  /** Tells the answers of different figures apart. */
  queryKey: readonly unknown[];
  load: (signal: AbortSignal) => Promise<Why>;
  children: ReactNode;
}

function Answer({ queryKey, load }: Pick<Props, "queryKey" | "load">) {
  const { data, error, refetch } = useQuery({ queryKey: ["why", ...queryKey], queryFn: ({ signal }) => load(signal) });
  if (data) return <WhyPanel why={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="record" rows={5} />;
}

/** A computed figure with a small underline: a click, `w` or a long press shows where it comes from. */
export function WhyFigure({ name, queryKey, load, children }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Wherever the focus is while the answer is on its way, Esc closes it.
  useEffect(() => {
    if (!opened) return undefined;
    const close = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setOpened(false);
    };
    document.addEventListener("keydown", close, { capture: true });
    return () => document.removeEventListener("keydown", close, { capture: true });
  }, [opened]);
  const press = (event: PointerEvent) => {
    if (event.pointerType === "touch") timer.current = setTimeout(() => setOpened(true), LONG_PRESS_MS);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "w") return;
    event.preventDefault();
    event.stopPropagation();
    setOpened(true);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal trapFocus returnFocus shadow="md" middlewares={{ flip: true, shift: { padding: 8 } }}>
      <Popover.Target>
        <button type="button" className={classes.figure} title={t("why.title")} onKeyDown={keys} onPointerDown={press}
          onPointerUp={() => clearTimeout(timer.current)} onPointerLeave={() => clearTimeout(timer.current)}
          onClick={(event) => { event.stopPropagation(); setOpened(!opened); }}><VisuallyHidden>{name}: </VisuallyHidden>{children}<VisuallyHidden> {t("why.title")}</VisuallyHidden></button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} onClick={(event) => event.stopPropagation()}>{opened && <Answer queryKey={queryKey} load={load} />}</Popover.Dropdown>
    </Popover>
  );
}
