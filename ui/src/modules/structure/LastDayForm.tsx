import { useState, type ReactNode } from "react";
import { useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { useMissing } from "../../shared/form/useMissing";
import { plusDays } from "../../shared/format/dates";
import { useT } from "../../shared/i18n/useT";
import { Side } from "./Side";
import { useAct } from "./useAct";

interface Props {
  title: string;
  hint: string;
  submit: string;
  said: string;
  path: string;
  method?: "POST" | "PATCH";
  version: number;
  /** The field that takes the first day after; the person gives the last day. */
  field: "on" | "leftOn";
  /** What goes with the day. */
  also?: object;
  children?: ReactNode;
  onDone: () => void;
}

/** Ends something: people name the last day on which it holds, the server is told the first day after. */
export function LastDayForm({ title, hint, submit, said, path, method = "POST", version, field, also, children, onDone }: Props) {
  const t = useT();
  const [lastDay, setLastDay] = useState<string | null>(useMe()?.today ?? null);
  const { act, error, busy } = useAct(path, { method, version, said, onDone });
  const { complete, errorOf } = useMissing({ [field]: lastDay }, error);
  const send = () => {
    if (complete() && lastDay) act({ [field]: plusDays(lastDay, 1), ...also });
  };
  return (
    <Side title={title} hint={hint} error={error} shownFields={[field]} submit={submit} busy={busy} onSubmit={send} onCancel={onDone} onFirstOpen={setLastDay}>
      <DateInput required label={t("structure.lastDay")} value={lastDay} onChange={setLastDay} error={errorOf(field)} data-autofocus />
      {children}
    </Side>
  );
}
