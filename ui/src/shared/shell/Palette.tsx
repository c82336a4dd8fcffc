import { Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Me } from "../api/types";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { useT } from "../i18n/useT";
import { searches, slot, type FoundRecord } from "../slots/slots";
import { allowed } from "./entries";
import { score } from "./match";

const MOST = 8;

interface Offer {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

function useOffers(me: Me, query: string): Offer[] {
  const t = useT();
  const navigate = useNavigate();
  const go = (path: string) => void navigate({ to: path });
  const rail = slot("rail");
  const screens = slot("screens").filter((screen) => !screen.hidden && allowed(me, screen)).map((screen): Offer => ({
    id: screen.path, label: t(screen.title), icon: rail.find(({ path }) => path === screen.path)?.icon ?? "go", run: () => go(screen.path),
  }));
  const actions = [...slot("create"), ...slot("actions")].filter((action) => allowed(me, action)).map((action): Offer => ({
    id: action.id, label: t(action.label), icon: action.icon, run: () => action.run(go),
  }));
  const scored = [...screens, ...actions].map((offer) => ({ offer, points: score(offer.label, query) })).filter(({ points }) => points > 0);
  return scored.sort((a, b) => b.points - a.points).slice(0, MOST).map(({ offer }) => offer);
}

function useRecords(query: string): FoundRecord[] {
  const [settled] = useDebouncedValue(query.trim(), 80);
  const { data = [] } = useQuery({
    queryKey: ["search", settled],
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await Promise.all(searches().map((search) => search(settled, signal)))).flat(),
  });
  return settled.length > 1 ? data.slice(0, MOST) : [];
}

/** Search over records, screens and actions; with and without Polish letters, one typing error allowed. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const offers = useOffers(me, query);
  const records = useRecords(query);
  return (
    <Spotlight.Root forceOpened onSpotlightClose={onClose} query={query} onQueryChange={setQuery} shortcut={null} overlayProps={{ blur: 0, backgroundOpacity: 0.35 }} scrollable maxHeight={420}>
      <Spotlight.Search aria-label={t("shell.search")} placeholder={t("shell.searchHint")} leftSection={<Icon of="search" size={20} />} />
      <Spotlight.ActionsList>
        {records.map(({ id, label, hint, icon, path }) => (
          <Spotlight.Action key={id} label={label} description={hint} leftSection={<Icon of={icon} />} onClick={() => void navigate({ to: path })} />
        ))}
        {offers.map(({ id, label, icon, run }) => <Spotlight.Action key={id} label={label} leftSection={<Icon of={icon} />} onClick={run} />)}
        {records.length + offers.length === 0 && <Spotlight.Empty>{t("shell.nothingFound")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
