import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NamedRef, Schemas } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { IconName } from "../../../shared/icons";
import type { TimelineItem } from "../../../shared/record/Timeline";
import { useFieldValue } from "../fieldValue";
import type { PagedObject } from "../recordPages";
import { JobsImage } from "../contacts/JobsImage";

type Entry = Schemas["TimelineEntry"];

const ICONS: Record<string, IconName> = {
  call: "phone", meeting: "people", visit: "pin", mail: "mail", task: "check", note: "edit", opened: "deal", moved: "go", won: "motivation", lost: "cancel", created: "add", changed: "edit", owner: "person", person: "contact", file: "file", quote: "file", order: "file", delivery: "go", invoice: "file", payment: "check", prospect: "prospect",
};
const STAGES = new Set(["opened", "moved", "won", "lost"]);
const DOCUMENTS = new Set(["order", "delivery", "invoice", "payment"]);
const FIELDS = new Set(["created", "changed", "owner", "person", "prospect"]);

const linked = (path: string, ref: NamedRef, text: string): ReactNode => <Link to={`${path}/$id` as never} params={{ id: ref.id } as never}>{text}</Link>;

function Changes({ object: shown, entry }: { object: PagedObject; entry: Entry }) {
  const text = useServerText();
  const t = useT();
  // What was said of the prospect stands in the timeline of what it became.
  const object = entry.kind === "prospect" ? "prospects" : shown;
  const show = useFieldValue(object);
  if (entry.kind === "created") return null;
  return <ul>{entry.changes.map(({ field, before, after }) => <li key={field}>{text(`field.${object}.${field}`)}: <del className="st-muted">{show(field, before) ?? t("list.empty")}</del> <span aria-hidden>{"→"}</span> {show(field, after) ?? t("list.empty")}</li>)}</ul>;
}

/** Puts the entries of a timeline into words; what the record itself is, is not said again. */
export function useTimelineItem(object: PagedObject): (entry: Entry) => TimelineItem {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const deal = ({ deal: ref }: Entry) => (ref && object !== "deals" ? linked("/selling/deals", ref, format.text(ref.label)) : null);
  const title = (entry: Entry): ReactNode => {
    if (entry.activity) return <Link to="/selling/activities/$id" params={{ id: entry.activity } as never}>{entry.subject}</Link>;
    if (STAGES.has(entry.kind)) {
      const to = entry.to ? format.text(entry.to) : "";
      const said = entry.kind === "moved" ? t("timeline.moved", { from: entry.from ? format.text(entry.from) : "", to }) : text(`timeline.${entry.kind}`);
      return <>{said}{deal(entry) && <>{": "}{deal(entry)}</>}</>;
    }
    if (entry.kind === "person" && entry.contact) {
      const isNew = entry.changes.some(({ before }) => !before);
      return <>{isNew ? t("timeline.newPerson") : t("timeline.personMoved")}{": "}{linked("/selling/contacts", entry.contact, format.text(entry.contact.label))}</>;
    }
    if (entry.kind === "quote") return <>{text(`timeline.quote.${entry.state}`)}{" "}{entry.subject}{deal(entry) && <>{": "}{deal(entry)}</>}</>;
    if (DOCUMENTS.has(entry.kind)) return <>{text(`timeline.${entry.kind}`)}{" "}{entry.subject}{deal(entry) && <>{": "}{deal(entry)}</>}</>;
    if (entry.kind === "file") return <>{t("timeline.file")}{": "}{entry.subject}</>;
    return text(`timeline.${entry.kind}`);
  };
  const meta = (entry: Entry): ReactNode => {
    const said = [
      format.dateTime(entry.at),
      entry.activity && text(`activity.kind.${entry.kind}`),
      entry.activity && entry.state && entry.state !== "done" && text(`activity.state.${entry.state}`),
      entry.durationMinutes && t("activity.minutes", { minutes: String(entry.durationMinutes) }),
      (STAGES.has(entry.kind) || entry.kind === "quote" || DOCUMENTS.has(entry.kind)) && entry.amount && format.money(entry.amount),
      entry.by,
      entry.kind === "quote" && entry.outcome,
      (entry.source === "import" || entry.source === "undo") && text(`history.source.${entry.source}`),
      entry.undoneAt && t("timeline.undone", { at: format.dateTime(entry.undoneAt) }),
    ].filter(Boolean).join(" · ");
    const about = [
      entry.activity && deal(entry),
      entry.activity && entry.contact && object !== "contacts" && linked("/selling/contacts", entry.contact, format.text(entry.contact.label)),
      entry.activity && entry.account && (object === "contacts" || object === "prospects") && linked("/selling/accounts", entry.account, format.text(entry.account.label)),
    ].filter(Boolean);
    return <>{said}{about.map((one, at) => <span key={at}>{" · "}{one}</span>)}</>;
  };
  const body = (entry: Entry): ReactNode => {
    if (entry.kind === "person") return entry.changes.map(({ after }) => after && <JobsImage key={after} image={after} />);
    if (FIELDS.has(entry.kind)) return <Changes object={object} entry={entry} />;
    if (entry.kind === "quote") return entry.text;
    const words = entry.text && entry.text.trim() !== entry.subject ? entry.text : null;
    return (words || entry.outcome) && <>{words}{words && entry.outcome && "\n"}{entry.outcome && <strong>{t("activity.outcomeIs", { outcome: entry.outcome })}</strong>}</>;
  };
  return (entry) => ({ id: entry.id, at: entry.at, icon: ICONS[entry.kind] ?? "information", title: title(entry), meta: meta(entry), text: body(entry), struck: !!entry.undoneAt || entry.state === "cancelled" });
}
