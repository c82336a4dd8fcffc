import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { useT } from "../../shared/i18n/useT";

/** The day whose board the address asks for; empty for today. */
export function usePastDay(): { on: string; choose: (day: string | null) => void } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useMe()?.today ?? "";
  const on = typeof search["on"] === "string" ? search["on"] : "";
  return { on: on === today ? "" : on, choose: (day) => void navigate({ to: ".", search: ((before: object) => ({ ...before, on: day === null || day === today ? undefined : day })) as never, resetScroll: false }) };
}

/** Chooses the day whose board is shown. */
export function PastDay() {
  const t = useT();
  const today = useMe()?.today ?? "";
  const { on, choose } = usePastDay();
  return <DateInput size="xs" aria-label={t("selling.pastDay")} value={on || today} onChange={choose} />;
}
