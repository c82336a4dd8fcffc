import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { request } from "../../../shared/api/client";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Why } from "../../../shared/why/types";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import type { DuplicateKind, DuplicatePair } from "./api";
import classes from "./duplicates.module.css";
import { PairFields } from "./PairFields";

interface Props {
  readonly pair: DuplicatePair;
  readonly kind: DuplicateKind;
  readonly busy: boolean;
  readonly onDecide: (pair: DuplicatePair, verdict: "distinct" | "related") => void;
}

/** Two records that look alike, and what can be done about them: with the buttons, or with m, n and p where the focus is. */
export function Pair({ pair, kind, busy, onDecide }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const navigate = useNavigate();
  const mayMerge = useMay(`selling.delete-${kind}s`);
  const mayDecide = useMay("selling.edit-accounts");
  const { one, other } = pair;
  const merge = () => void navigate({ to: `/selling/${kind}s/${one.id}/merge`, search: { with: other.id } as never });
  const acts: Record<string, (() => void) | false> = { m: mayMerge && merge, n: mayDecide && !busy && (() => onDecide(pair, "distinct")), p: mayDecide && !busy && (() => onDecide(pair, "related")) };
  const press = (event: KeyboardEvent) => {
    const act = !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const names = t("duplicates.pair", { one: one.name, other: other.name });
  return (
    <article className={classes.pair} aria-label={names} onKeyDown={press}>
      <header className={classes.head}>
        <span className={classes.verdict} data-verdict={pair.verdict}>{text(`duplicate.verdict.${pair.verdict}`)}</span>
        <WhyFigure name={names} queryKey={["duplicates", one.id, other.id]} load={(signal) => request<Why>("/api/duplicates/why", { query: { kind, one: one.id, other: other.id }, signal })}>{t("duplicates.score", { points: format.number(pair.points / 100, 2) })}</WhyFigure>
      </header>
      <div className={classes.scroll}><PairFields pair={pair} kind={kind} /></div>
      <Group gap="sm">
        {mayMerge && <Button size="xs" onClick={merge}>{t("duplicates.merge")}</Button>}
        {mayDecide && <Button size="xs" variant="default" disabled={busy} onClick={() => onDecide(pair, "distinct")}>{t("duplicates.distinct")}</Button>}
        {mayDecide && <Button size="xs" variant="default" disabled={busy} onClick={() => onDecide(pair, "related")}>{t("duplicates.related")}</Button>}
      </Group>
    </article>
  );
}
