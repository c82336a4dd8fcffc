import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { request } from "../../../shared/api/client";
import { codeOf } from "../../../shared/fields/fields";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import type { Deal, Stage } from "../api";
import { AskApproval } from "./AskApproval";
import { DoneForm } from "./DoneForm";
import { GateLines } from "./GateLines";
import { Questions } from "../qualification/Questions";
import { asPatch, TermField, type Filled } from "./TermField";
import { useTermText, type GateView, type Term } from "./terms";

/** What is sent beside the stage: fields that were filled in, or the word of a superior. */
export interface Passing {
  readonly fields?: Record<string, unknown>;
  readonly overrideReason?: string;
}

interface Props {
  deal: Deal;
  to: Pick<Stage, "id" | "name">;
  /** Sends the move of the deal as it was read last; rejects when it is refused. */
  onPass: (deal: Deal, passing: Passing) => Promise<unknown>;
  onCancel: () => void;
}

const SHORTEST_REASON = 10;

const known = (deal: Deal, field: string) => { const code = codeOf(field); return (code === null ? deal[field as keyof Deal] : deal.custom[code]) as Filled[string] | undefined; };
const askedFields = (missing: readonly Term[]) => [...new Set(missing.map(({ field }) => field).filter((field): field is string => !!field))];

function Override({ onPass, error }: { onPass: (reason: string) => void; error: unknown }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const long = reason.trim().length >= SHORTEST_REASON;
  const { errorOf } = useMissing({}, error);
  return (
    <details>
      <summary>{t("gate.override")}</summary>
      <Stack gap="sm" mt="sm">
        <Textarea label={t("gate.overrideReason")} description={t("gate.overrideHint")} autosize minRows={2} maxRows={5} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errorOf("overrideReason")} />
        <div><Button variant="default" disabled={!long} onClick={() => onPass(reason.trim())}>{t("gate.overrideDo")}</Button></div>
      </Stack>
    </details>
  );
}

function Ready({ deal: before, gate, onPass, onCancel, onReload }: Props & { gate: GateView; onReload: () => Promise<unknown> }) {
  const t = useT();
  const words = useTermText();
  const [deal, setDeal] = useState(before);
  const [filled, setFilled] = useState<Filled>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const missing = gate.lines.flatMap((line) => line.missing);
  const fields = askedFields(missing);
  const pass = (passing: Passing) => {
    setBusy(true);
    setError(null);
    void onPass(deal, passing).catch((refusal: unknown) => { setError(refusal); void onReload(); }).finally(() => setBusy(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pass({ fields: asPatch(filled) });
  };
  // What was written down may have changed the deal too.
  const noted = async () => {
    setDeal(await request<Deal>(`/api/deals/${deal.id}`));
    await onReload();
  };
  const hint = (field: string) => missing.filter((term) => term.field === field && term.type === "compare").map(words).join("; ") || undefined;
  const { errorOf } = useMissing({}, error);
  const questions = missing.flatMap(({ type, which }) => (type === "answered" && which ? [which] : []));
  const asksAll = missing.some(({ type }) => type === "framework");
  const roles = [...new Set(missing.flatMap(({ type, which }) => (type === "approved" && which ? [which] : [])))];
  const talks = missing.filter(({ type }) => type === "activityDone");
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ProblemAlert error={error} shownFields={fields} />
        <GateLines gate={gate} />
        {fields.map((field, at) => (
          <TermField key={field} deal={deal} field={field} value={field in filled ? filled[field] : known(deal, field)} description={hint(field)} error={errorOf(field)}
            onChange={(value) => setFilled({ ...filled, [field]: value })} {...(at === 0 && { autoFocus: true })} />
        ))}
        {(asksAll || questions.length > 0) && <Questions of={{ object: "deals", id: deal.id }} codes={asksAll ? null : questions} />}
        {roles.map((role) => <AskApproval key={role} deal={deal.id} role={role} waiting={gate.asked.find((one) => one.role === role)} onDone={onReload} />)}
        {talks.map((term) => <DoneForm key={`${term.which} ${String(term.sinceStage)}`} deal={deal} term={term} onDone={noted} />)}
        {gate.mayOverride && missing.length > 0 && <Override error={error} onPass={(overrideReason) => pass({ overrideReason })} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("gate.saveAndMove")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for what a deal lacks on its way to a stage, fills it in and moves the deal by one act. */
export function GateDialog(props: Props) {
  const { deal, to, onCancel } = props;
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ queryKey: ["deals", "gate", deal.id, to.id], staleTime: 0, queryFn: ({ signal }) => request<GateView>(`/api/deals/${deal.id}/gate`, { query: { to: to.id }, signal }) });
  return (
    <Modal opened onClose={onCancel} title={t("gate.title", { name: deal.name, stage: format.text(to.name) })} size="md" closeButtonProps={{ "aria-label": t("states.close") }}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? <Ready {...props} gate={data} onReload={refetch} /> : <Skeletons shape="table" rows={3} />}
    </Modal>
  );
}
