import { useMemo } from "react";
import { ParsedInput, type Reader, type ValueInputProps } from "../../../shared/form/ParsedInput";
import { formatNumber } from "../../../shared/format/numbers";
import { parseNumber } from "../../../shared/format/parse";
import type { Language } from "../../../shared/format/types";
import { useLanguage, useT } from "../../../shared/i18n/useT";

/** Thousandths of a unit as people write quantities: `2`, `0,5`, `1 250`. */
export function quantityText(language: Language, thousandths: number): string {
  return formatNumber(language, thousandths / 1000, thousandths % 1000 === 0 ? 0 : thousandths % 100 === 0 ? 1 : thousandths % 10 === 0 ? 2 : 3);
}

/** A quantity in thousandths. */
export function QuantityInput(props: ValueInputProps<number>) {
  const t = useT();
  const language = useLanguage();
  const reader = useMemo<Reader<number>>(() => {
    const print = (value: number) => quantityText(language, value);
    const parse = (text: string) => {
      const read = parseNumber(text, language);
      return read === null ? null : Math.round(read * 1000);
    };
    return { parse, print, reading: print, refusal: t("form.noNumber") };
  }, [language, t]);
  return <ParsedInput {...props} reader={reader} inputMode="decimal" styles={{ input: { textAlign: "right", fontVariantNumeric: "tabular-nums" } }} />;
}
