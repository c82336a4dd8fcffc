import { Select } from "@mantine/core";
import { DateInput } from "../../shared/form/DateInput";
import { findingText } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import type { Import, Wanted } from "./api";
import classes from "./Imports.module.css";

const CURRENCIES = ["PLN", "EUR", "USD", "GBP", "CZK", "SEK", "NOK", "DKK", "CHF"];
/** What explains stands below, as it does at dates, so that the three stand in a line. */
const ORDER = ["label", "input", "description", "error"] as const;
const WAYS = ["fill", "overwrite", "skip", "create"] as const;

/** What holds for all files: the currency, the first day, and what happens to records that exist. */
export function ImportRules({ view, disabled, error, onChange }: { view: Import; disabled: boolean; error: unknown; onChange: (wanted: Wanted) => void }) {
  const t = useT();
  const currencies = [...new Set([view.currency, ...CURRENCIES])];
  const ways = WAYS.map((value) => ({ value, label: t(`imports.duplicate.${value}`) }));
  return (
    <div className={classes.fields}>
      <Select label={t("imports.currency")} description={t("imports.currencyHint")} inputWrapperOrder={[...ORDER]} searchable allowDeselect={false} disabled={disabled} data={currencies} value={view.currency}
        error={findingText(error, "currency")} onChange={(currency) => currency && onChange({ currency })} />
      <DateInput label={t("imports.startOn")} disabled={disabled} value={view.startOn} error={findingText(error, "startOn")}
        onChange={(startOn) => startOn && startOn !== view.startOn && onChange({ startOn })} />
      <Select label={t("imports.existing")} description={t("imports.existingHint")} inputWrapperOrder={[...ORDER]} allowDeselect={false} disabled={disabled} data={ways} value={view.onDuplicate}
        onChange={(value) => { const way = WAYS.find((one) => one === value); if (way) onChange({ onDuplicate: way }); }} />
    </div>
  );
}
