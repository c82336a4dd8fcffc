import type { ReactNode } from "react";
import type { Schemas } from "../api/types";
import { useStoredText } from "../fields/customText";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { RefName } from "../list/RefName";
import { isNamed } from "../slots/slots";
import classes from "./record.module.css";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A record of an act: what was done to it, or its fields before and after. */
export interface ChangedRow {
  readonly id: string;
  /** The list of its kind, which names its fields. */
  readonly list: string;
  readonly operation: string;
  readonly changes: readonly Schemas["FieldChange"][];
}

function Value({ of, value }: { of: string; value: string | null | undefined }) {
  const t = useT();
  const format = useFormat();
  const [list = "", ...field] = of.split(".");
  const own = useStoredText(list);
  if (!value) return <>{t("list.empty")}</>;
  const said = own(field.join("."), value);
  if (said !== null) return <>{said}</>;
  return DATE.test(value) ? <>{format.date(value)}</> : ID.test(value) || isNamed(of) ? <RefName of={of} id={value} /> : <>{value}</>;
}

/** Records with their old and new values, one below the other. */
export function ChangeRows<Row extends ChangedRow>({ rows, nameOf, heading }: { rows: readonly Row[]; nameOf: (row: Row) => ReactNode; heading?: string }) {
  const t = useT();
  const text = useServerText();
  return (
    <div className={classes.changes} tabIndex={0} role="region" aria-label={heading ?? t("platform.whatChanged")}>
      <table>
        <thead><tr><th scope="col">{t("list.bulkRecord")}</th><th scope="col">{heading ?? t("platform.whatChanged")}</th></tr></thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td>{nameOf(row)}</td>
              <td>
                {row.changes.length === 0 ? t(row.operation === "DELETED" ? "platform.wasDeleted" : "platform.wasCreated") : row.changes.map(({ field, before, after }) => (
                  <p key={field}>{text(`field.${row.list}.${field}`)}: <del><Value of={`${row.list}.${field}`} value={before} /></del> <span aria-hidden>{"→"}</span> <ins><Value of={`${row.list}.${field}`} value={after} /></ins></p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
