import { Button, Group, Modal, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, type FormEvent, type KeyboardEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { shownKeys } from "../../../shared/fields/CustomInputs";
import { useCustomFields } from "../../../shared/fields/fields";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { SELLING_KEYS } from "../api";
import { matchesQuery, prospectQuery, type Matches, type Prospect } from "./api";
import { AccountStep } from "./AccountStep";
import { ContactStep } from "./ContactStep";
import { beginning, conversionBody, offeredOf, unpicked, type ConvertDraft, type OwnFields, type Part } from "./convertDraft";
import { DealStep } from "./DealStep";

interface Props {
  prospect: Prospect;
  onClose: () => void;
}

const SHOWN = ["account.id", "contact.id", "deal.name", "deal.amount", "deal.closeOn", "nip"];

const PARTS: readonly Part[] = ["account", "contact", "deal"];

/** The own fields that are offered, for what is made anew. */
function useOffered({ own }: Matches): OwnFields {
  const accounts = useCustomFields("accounts");
  const contacts = useCustomFields("contacts");
  const deals = useCustomFields("deals");
  return useMemo(() => ({ account: offeredOf(accounts, own.account), contact: offeredOf(contacts, own.contact), deal: offeredOf(deals, own.deal) }), [accounts, contacts, deals, own]);
}

function Steps({ prospect, matches, onClose }: Props & { matches: Matches }) {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(SELLING_KEYS);
  const own = useOffered(matches);
  const empty = useMemo(() => beginning(prospect, matches, t("prospect.dealOf", { name: prospect.company ?? prospect.name })), [prospect, matches, t]);
  const { draft, set, done, note } = useDraft<ConvertDraft>(`prospects/${prospect.id}/convert`, empty);
  const { write, state } = useWrite<ConvertDraft, Done<Prospect>>((given) => requestDone<Prospect>(`/api/prospects/${prospect.id}/convert`, { method: "POST", version: prospect.version, body: conversionBody(given, own) }), { refreshes: SELLING_KEYS });
  const waits = unpicked(draft.account, draft.otherAccount) || unpicked(draft.contact, draft.otherContact);
  const send = () => {
    if (waits || state.isPending) return;
    void write(draft).then(({ body, changeSet }) => {
      done();
      client.setQueryData(prospectQuery(prospect.id).queryKey, body);
      offerUndo(t("prospect.converted", { name: prospect.name }), changeSet);
      onClose();
    }, () => undefined);
  };
  const submit = (event: FormEvent) => { event.preventDefault(); send(); };
  const keys = (event: KeyboardEvent) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } };
  const step = { draft, set, error: state.error };
  const shown = [...SHOWN, ...PARTS.flatMap((part) => shownKeys(own[part]).map((key) => `${part}.${key}`))];
  return (
    <form onSubmit={submit} onKeyDown={keys} noValidate>
      <Stack gap="md">
        <p className="st-muted">{t("prospect.convertHint")}</p>
        {note}
        <ProblemAlert error={state.error} shownFields={shown} />
        <AccountStep {...step} own={own.account} found={matches.accounts} />
        <ContactStep {...step} own={own.contact} found={matches.contacts} />
        <DealStep {...step} own={own.deal} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>{t("states.cancel")}</Button>
          <Button type="submit" loading={state.isPending} disabled={waits} title={t("activity.sendKeys")}>{t("prospect.convert")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Makes a customer of a prospect: whom it is already or anew, the person, and the deal, on one page. */
export function ConvertDialog({ prospect, onClose }: Props) {
  const t = useT();
  const { data, error, refetch } = useQuery(matchesQuery(prospect.id));
  return (
    <Modal opened onClose={onClose} title={t("prospect.convertTitle", { name: prospect.name })} size="lg" closeButtonProps={{ "aria-label": t("states.close") }}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? <Steps prospect={prospect} matches={data} onClose={onClose} /> : <Skeletons shape="record" rows={6} />}
    </Modal>
  );
}
