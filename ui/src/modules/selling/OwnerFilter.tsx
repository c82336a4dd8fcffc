import { useState } from "react";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useT } from "../../shared/i18n/useT";
import { useRefName } from "../../shared/list/refs";
import { refSource } from "../../shared/slots/slots";

/** Narrows the page to one position and everybody below it; whoever sees only themselves has nothing to choose. */
export function OwnerFilter({ owner, onChange }: { owner: string; onChange: (owner: string | undefined) => void }) {
  const t = useT();
  const me = useMe();
  const source = refSource("owner");
  const [picked, setPicked] = useState<NamedRef | null>(null);
  const { data: label } = useRefName("owner", owner);
  const sellsAlone = me?.roles.every((role) => role === "seller") ?? true;
  if (!source || sellsAlone || (source.permission && !me?.permissions.includes(source.permission))) return null;
  const value = owner === "" ? null : picked?.id === owner ? picked : label ? { id: owner, label } : null;
  const choose = (next: NamedRef | null) => {
    setPicked(next);
    onChange(next?.id);
  };
  return <RecordPicker of="owner" size="xs" aria-label={t("selling.ownerFilter")} placeholder={t("selling.everybody")} value={value} onChange={choose} />;
}
