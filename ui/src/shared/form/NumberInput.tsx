import { useMemo } from "react";
import { formatNumber, formatPercent } from "../format/numbers";
import { parseNumber, parsePercent } from "../format/parse";
import { useLanguage, useT } from "../i18n/useT";
import { ParsedInput, type Reader, type ValueInputProps } from "./ParsedInput";

/** A number, or a share in basis points when `percent` is set. */
export function NumberInput({ percent = false, ...rest }: ValueInputProps<number> & { percent?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const reader = useMemo<Reader<number>>(() => {
    const print = (value: number) => (percent ? formatPercent(language, value, value % 100 === 0 ? 0 : value % 10 === 0 ? 1 : 2) : formatNumber(language, value));
    const parse = (text: string) => (percent ? parsePercent(text, language) : parseNumber(text, language));
    return { parse, print, reading: print, refusal: t("form.noNumber") };
  }, [language, percent, t]);
  return <ParsedInput {...rest} reader={reader} inputMode="decimal" styles={{ input: { textAlign: "right", fontVariantNumeric: "tabular-nums" } }} />;
}
