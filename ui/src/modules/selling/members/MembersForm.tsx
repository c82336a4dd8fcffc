import { Button, Group, Textarea } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import type { Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ownerText } from "../OwnerName";
import { MEMBER_KEYS, saveMembers, type DealTeam } from "./api";
import { draftOf, emptyMember, isBegun, sumOf, wishesOf, withRest, WHOLE_BP, type DraftMember } from "./draft";
import { MemberEditor } from "./MemberEditor";
import classes from "./members.module.css";

const CELLS = ["position", "share"] as const;

/** What is being written, and the members and the version of the deal from which it began. */
interface Draft {
  readonly rows: readonly DraftMember[];
  readonly reason: string;
  readonly begun: string;
  readonly version: number;
}

interface Props {
  deal: string;
  team: DealTeam;
  onDone: () => void;
}

/** All members of a deal as a form; the owner's share is what the others leave. Ctrl+Enter saves. */
export function MembersForm({ deal, team, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const offerUndo = useUndo(MEMBER_KEYS);
  const [start] = useState<Draft>(() => ({ rows: [...draftOf(team), emptyMember()], reason: "", begun: JSON.stringify(team.members), version: team.version }));
  const { draft: { rows, reason, begun, version }, set, done, note } = useDraft<Draft>(`deals/${deal}/members`, start);
  const put = (next: readonly DraftMember[]) => set({ rows: withRest(next) });
  const sent = rows.filter(isBegun);
  const wishes = wishesOf(rows);
  // Other fields of the deal may have changed since; other members must not be lost without a word.
  const known = begun === JSON.stringify(team.members) ? team.version : version;
  const { write, state } = useWrite<typeof wishes, Done<DealTeam>>((given) => saveMembers(deal, known, given, reason.trim() || null), { refreshes: MEMBER_KEYS });
  const save = () => void write(wishes).then(({ changeSet }) => { done(); offerUndo(t("member.saved"), changeSet); onDone(); }, () => undefined);
  const keys = (event: KeyboardEvent) => { if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); save(); } };
  const sum = sumOf(sent);
  const shown = wishes.flatMap((_, at) => CELLS.map((cell) => `members.${at}.${cell}`));
  // The server names a member by its place among those that were sent; an owner without a share is not.
  const before = rows.some((row) => row.owner) && !wishes.some(({ position }) => position === null) ? 1 : 0;
  return (
    <form className={classes.form} noValidate aria-label={t("member.edit")} onSubmit={(event: FormEvent) => { event.preventDefault(); save(); }} onKeyDown={keys}>
      {note}
      <ProblemAlert error={state.error} shownFields={shown} />
      {team.frozen && <p>{t("member.frozen")}</p>}
      {rows.map((row, at) => (
        <MemberEditor key={row.key} row={row} at={at} sentAt={sent.indexOf(row) - before} ownerName={ownerText(team.owner, format)} ownerPosition={team.owner?.position} error={state.error}
          onChange={(part) => put(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)))} onRemove={() => put(rows.filter(({ key }) => key !== row.key))} />
      ))}
      <Group justify="space-between" align="center">
        <Button variant="subtle" size="compact-md" onClick={() => put([...rows, emptyMember()])}>{t("member.add")}</Button>
        <p aria-live="polite" className={sum === WHOLE_BP ? "st-muted" : classes.wrong}>{t(sum === WHOLE_BP ? "member.sum" : "member.sumWrong", { sum: format.percent(sum, sum % 100 === 0 ? 0 : 2) })}</p>
      </Group>
      {team.frozen && <Textarea label={t("member.reason")} value={reason} onChange={(event) => set({ reason: event.currentTarget.value })} autosize minRows={2} />}
      <Group gap="xs">
        <Button type="submit" loading={state.isPending}>{t("member.save")}</Button>
        <Button variant="default" onClick={() => { done(); onDone(); }}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
