import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMe } from "../../shared/api/me";
import { useStoredText } from "../../shared/fields/customText";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { RefName } from "../../shared/list/RefName";
import { lostReasonsQuery, pipelinesQuery } from "./api";
import { JobsImage } from "./contacts/JobsImage";
import { answerText } from "./qualification/answerText";
import { frameworksQuery } from "./qualification/api";

const DATES = new Set(["closeOn", "openedOn", "closedOn", "nextStepOn", "snoozedUntil", "stageOn", "day", "dueOn"]);
const MOMENTS = new Set(["closedAt", "startsAt", "endedAt", "convertedAt"]);
const REFS = new Set(["account", "contact", "deal", "prospect", "product", "owner", "parent", "pipeline", "qualificationMethod", "priceBook"]);
const CODED = { deals: { status: "selling.status", amountSource: "selling.amountSource" }, accounts: { status: "account.status" }, contacts: { language: "contact.language" }, activities: { kind: "activity.kind", state: "activity.state" }, prospects: { status: "prospect.status", reason: "prospect.reason" } };

/** The kinds of records whose histories are told. */
export type ToldObject = keyof typeof CODED;

/** How the values of fields that the history keeps as text read. */
export function useFieldValue(object: ToldObject): (field: string, value: string | null | undefined) => ReactNode {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const currency = useMe()?.company.currency ?? "PLN";
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: reasons = [] } = useQuery(lostReasonsQuery);
  const { data: book } = useQuery({ ...frameworksQuery, enabled: object === "deals" || object === "prospects" });
  const own = useStoredText(object);
  const codes: Record<string, string> = CODED[object];
  return (field, value) => {
    if (value === null || value === undefined) return null;
    const said = own(field, value);
    if (said !== null) return said;
    if (field === "amount" && /^-?\d+$/.test(value)) return format.money({ minor: Number(value), currency });
    if (DATES.has(field)) return format.date(value);
    if (MOMENTS.has(field)) return format.dateTime(value);
    if (codes[field]) return text(`${codes[field]}.${value}`);
    if (field === "qualification") return answerText(value, book, format.text);
    if (field === "relations") return <JobsImage image={value} />;
    if (field === "durationMinutes") return t("activity.minutes", { minutes: value });
    const known = field === "stage" ? pipelines.flatMap(({ stages }) => stages) : field === "lostReason" ? reasons : [];
    const found = known.find((one) => one.id === value);
    if (found) return format.text(found.name);
    return REFS.has(field) ? <RefName of={field} id={value} /> : value;
  };
}
