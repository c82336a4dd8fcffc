import { useMemo } from "react";
import { formatMoney } from "../format/numbers";
import { parseMoney } from "../format/parse";
import type { Money } from "../format/types";
import { useLanguage, useT } from "../i18n/useT";
import { ParsedInput, type Reader, type ValueInputProps } from "./ParsedInput";

/** An amount: takes spaces, dot or comma, `tys.` and `mln`, and shows how it reads them. Empty is unknown, not zero. */
export function MoneyInput({ currency, ...rest }: ValueInputProps<Money> & { currency: string }) {
  const t = useT();
  const language = useLanguage();
  const reader = useMemo<Reader<Money>>(() => {
    const print = (value: Money) => formatMoney(language, value);
    return { parse: (text) => parseMoney(text, currency, language), print, reading: print, refusal: t("form.noAmount", { example: print({ minor: 123456, currency }) }) };
  }, [currency, language, t]);
  return <ParsedInput {...rest} reader={reader} inputMode="decimal" styles={{ input: { textAlign: "right", fontVariantNumeric: "tabular-nums" } }} />;
}
