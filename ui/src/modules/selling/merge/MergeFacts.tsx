import { Button, Radio } from "@mantine/core";
import { Icon } from "../../../shared/Icon";
import { useServerText, useT } from "../../../shared/i18n/useT";
import classes from "./merge.module.css";

interface Props {
  object: "accounts" | "contacts";
  survivor: string;
  other: string;
  own: Readonly<Record<string, string>>;
  others: Readonly<Record<string, string>>;
  /** Facts that can be taken from the other record. */
  offered: readonly string[];
  takes: (field: string) => boolean;
  onTake: (field: string, take: boolean) => void;
  onSwap: () => void;
}

/** Of these all are kept; the choice says which comes first. */
const SEVERAL = new Set(["phones", "mails"]);

function Fact({ object, field, own, others, offered, takes, onTake }: Pick<Props, "object" | "own" | "others" | "offered" | "takes" | "onTake"> & { field: string }) {
  const t = useT();
  const label = useServerText()(`field.${object}.${field}`);
  const none = t("merge.none");
  if (!offered.includes(field)) {
    return (
      <div className={classes.fact}>
        <span className={classes.label}>{label}</span>
        <span className={classes.value}>{own[field] || none}</span>
        <span className={classes.value} data-gone={others[field] !== own[field] || undefined}>{others[field] || none}</span>
      </div>
    );
  }
  return (
    <Radio.Group value={takes(field) ? "other" : "own"} onChange={(value) => onTake(field, value === "other")} aria-label={label}>
      <div className={classes.fact}>
        <span className={classes.label}>{label}{SEVERAL.has(field) && <span className="st-small st-muted">{t("merge.bothKept")}</span>}</span>
        <Radio value="own" label={own[field] || none} />
        <Radio value="other" label={others[field] || none} />
      </div>
    </Radio.Group>
  );
}

/** The two records side by side: what differs is chosen, the rest is only said. */
export function MergeFacts(props: Props) {
  const { survivor, other, own, others, onSwap } = props;
  const t = useT();
  const fields = Object.keys(own).filter((field) => own[field] || others[field]);
  return (
    <section className={classes.facts} aria-label={t("merge.facts")}>
      <div className={classes.names}>
        <span />
        <div className={classes.name}><span className={classes.stays}><Icon of="check" size={14} />{t("merge.staysHead")}</span><strong>{survivor}</strong></div>
        <div className={classes.name}><span className={classes.goes}>{t("merge.goesHead")}</span><strong>{other}</strong><Button variant="subtle" size="compact-sm" onClick={onSwap}>{t("merge.swap")}</Button></div>
      </div>
      {fields.map((field) => <Fact key={field} field={field} {...props} />)}
    </section>
  );
}
