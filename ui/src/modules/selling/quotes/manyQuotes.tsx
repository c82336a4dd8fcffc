import { NativeSelect, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import type { BulkAct } from "../../../shared/list/BulkDialog";
import type { BulkChange } from "../../../shared/list/useBulk";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";

interface Form {
  onChange: (change: BulkChange | null) => void;
}

function TermsForm({ onChange }: Form) {
  const t = useT();
  const [terms, setTerms] = useState("");
  const set = (text: string) => {
    setTerms(text);
    onChange({ patch: { terms: text.trim() || null } });
  };
  return <Textarea label={t("quote.terms")} description={t("quote.termsHint")} autosize minRows={3} maxLength={4000} value={terms} onChange={(event) => set(event.currentTarget.value)} />;
}

function LanguageForm({ onChange }: Form) {
  const t = useT();
  const [language, setLanguage] = useState("PL");
  useEffect(() => onChange({ patch: { language } }), [language]); // eslint-disable-line react-hooks/exhaustive-deps -- the language alone decides
  return <NativeSelect label={t("quote.language")} value={language} data={[{ value: "PL", label: t("quote.language.pl") }, { value: "EN", label: t("quote.language.en") }]} onChange={(event) => setLanguage(event.currentTarget.value)} />;
}

/** What can be done to many quotes besides changing how long they hold. */
export function useQuoteActs(): BulkAct[] {
  const t = useT();
  const acts: BulkAct[] = [
    { code: "terms", label: t("quote.terms"), form: (onChange) => <TermsForm onChange={onChange} /> },
    { code: "language", label: t("quote.language"), form: (onChange) => <LanguageForm onChange={onChange} /> },
    ...useDeleteAct("selling.edit-deals", t("quote.discardMany")),
  ];
  return useMay("selling.edit-deals") ? acts : [];
}
