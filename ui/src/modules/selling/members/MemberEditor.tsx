import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { NumberInput } from "../../../shared/form/NumberInput";
import { findingText } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { IconButton } from "../../../shared/IconButton";
import { ROLES, type MemberRole, type SplitKind } from "./api";
import type { DraftMember } from "./draft";
import classes from "./members.module.css";

const KINDS = ["none", "revenue", "overlay"] as const;

interface Props {
  row: DraftMember;
  at: number;
  /** Place among the members that are sent, by which the server names what is wrong. */
  sentAt: number;
  ownerName: string;
  /** The owner's own position, which has a row already. */
  ownerPosition: string | undefined;
  error: unknown;
  onChange: (part: Partial<DraftMember>) => void;
  onRemove: () => void;
}

function Cell({ of, children }: { of: "who" | "role" | "kind" | "share"; children: ReactNode }) {
  const t = useT();
  return <div className={classes.cell} data-cell={of}><span className={classes.cellHead} aria-hidden>{t(`member.${of}`)}</span>{children}</div>;
}

/** One member as it is written; the owner's row has its share from the others. */
export function MemberEditor({ row, at, sentAt, ownerName, ownerPosition, error, onChange, onRemove }: Props) {
  const t = useT();
  const format = useFormat();
  const label = (cell: "who" | "role" | "kind" | "share") => t("member.cellOf", { cell: t(`member.${cell}`), number: String(at + 1) });
  const finding = (field: string) => findingText(error, `members.${sentAt}.${field}`);
  const name = row.owner ? ownerName : row.who ? format.text(row.who.label) : t("member.nobody", { number: String(at + 1) });
  const choose = (kind: string) => onChange(kind === "none" ? { kind: null, shareBp: null } : { kind: kind as SplitKind });
  return (
    <div className={classes.row} role="group" aria-label={name}>
      <Cell of="who">
        {row.owner ? <p className={classes.ownerRow}>{t("member.ownerOf", { name: ownerName })}</p> : <RecordPicker of="position" {...(ownerPosition && { except: ownerPosition })} size="xs" aria-label={label("who")} value={row.who} onChange={(who) => onChange({ who })} error={finding("position")} />}
      </Cell>
      <Cell of="role"><NativeSelect size="xs" aria-label={label("role")} value={row.role} data={ROLES.map((value) => ({ value, label: t(`member.role.${value}`) }))} onChange={(event) => onChange({ role: event.currentTarget.value as MemberRole })} /></Cell>
      <Cell of="kind">
        {row.owner ? <p className={classes.ownerRow}>{t("member.kind.revenue")}</p> : <NativeSelect size="xs" aria-label={label("kind")} value={row.kind ?? "none"} data={KINDS.map((value) => ({ value, label: t(`member.kind.${value}`) }))} onChange={(event) => choose(event.currentTarget.value)} />}
      </Cell>
      {!row.owner && !row.kind ? <span /> : <Cell of="share">
        {row.owner ? <p className={`st-figure ${classes.ownerRow}`}>{format.percent(row.shareBp ?? 0, (row.shareBp ?? 0) % 100 === 0 ? 0 : 2)}</p> : <NumberInput size="xs" percent aria-label={label("share")} value={row.shareBp} onChange={(shareBp) => onChange({ shareBp })} error={finding("share")} />}
      </Cell>}
      {row.owner ? <span /> : <IconButton icon="remove" label={t("member.remove", { name })} variant="subtle" onClick={onRemove} />}
    </div>
  );
}
