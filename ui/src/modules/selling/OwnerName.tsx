import type { NamedRef } from "../../shared/api/types";
import type { Bilingual } from "../../shared/format/types";
import { useFormat, type Formats } from "../../shared/format/useFormat";
import type { Owner } from "./api";

/** Who owns a record: the person, or the position while nobody holds it. */
export function ownerText(owner: Owner | null | undefined, format: Formats): string {
  return owner ? owner.person ?? format.text(owner.title) : "";
}

/** The owner of a record with the position and the unit behind. */
export function OwnerName({ owner }: { owner: Owner | null | undefined }) {
  const format = useFormat();
  if (!owner) return "–";
  const place = [owner.person && format.text(owner.title), owner.unit && format.text(owner.unit)].filter(Boolean).join(", ");
  return <span title={place}>{ownerText(owner, format)}</span>;
}

/** The owner as a record that can be picked: the position, by the name of its holder. */
export function ownerRef(owner: Owner | null | undefined): NamedRef | null {
  if (!owner) return null;
  const name = (text: (both: Bilingual) => string) => owner.person ?? text(owner.title);
  return { id: owner.position, label: { pl: name(({ pl }) => pl), en: name(({ en }) => en) } };
}
