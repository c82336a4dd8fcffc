import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Me } from "../api/types";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { useT } from "../i18n/useT";
import { findRecords, mineQuery, type Finding } from "../search/search";
import { slot } from "../slots/slots";
import { allowed } from "./entries";
import { score } from "./match";
import { useFirstSelected } from "./useFirstSelected";

// Opened by the shell, closed by itself: Esc, a click beside it, or a choice.
const [store, palette] = createSpotlight();

const MOST = 8;
const EACH = 5;
const SETTLED_MS = 60;

interface Offer {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon: IconName;
  readonly run: () => void;
}

interface Group {
  readonly label: string;
  readonly offers: readonly Offer[];
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

// Records as they are offered; a kind that no module of the interface knows cannot be opened.
function useRecordOffers(): (found: readonly Finding[]) => Offer[] {
  const format = useFormat();
  const t = useT();
  const navigate = useNavigate();
  return (found) => found.flatMap(({ kind, id, label, hint }) => {
    const known = slot("kinds").find((one) => one.kind === kind);
    if (!known) return [];
    const hints = [t(known.title), hint && format.text(hint)].filter(Boolean).join(" · ");
    return [{ id: `${kind} ${id}`, label: format.text(label), hint: hints, icon: known.icon, run: () => void navigate(known.path(id) as never) }];
  });
}

function useGroups(me: Me, query: string): { groups: Group[]; searching: boolean } {
  const t = useT();
  const offersOf = useRecordOffers();
  const [settled] = useDebouncedValue(query.trim(), SETTLED_MS);
  const { data: mine } = useQuery(mineQuery);
  const { data: found = [], isFetching } = useQuery({
    queryKey: ["search", settled],
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => findRecords(settled, [], EACH, signal),
  });
  const screens = { label: t("search.screens"), offers: useOffers(me, query) };
  if (query.trim() !== "") return { groups: [{ label: t("search.records"), offers: settled === "" ? [] : offersOf(found) }, screens], searching: isFetching };
  const starred = offersOf(mine?.starred ?? []);
  const recent = offersOf(mine?.recent ?? []).filter(({ id }) => !starred.some((one) => one.id === id));
  return { groups: [{ label: t("search.starredOnes"), offers: starred }, { label: t("search.recent"), offers: recent.slice(0, MOST) }, screens], searching: false };
}

/** Search over records, screens and actions; with and without Polish letters, one typing error allowed. Before anything is typed it offers starred and recent records. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useT();
  const [query, setQuery] = useState("");
  const { groups, searching } = useGroups(me, query);
  useEffect(() => palette.open(), []);
  const shown = groups.filter(({ offers }) => offers.length > 0);
  useFirstSelected(store, shown[0]?.offers[0]?.id);
  return (
    <Spotlight.Root store={store} onSpotlightClose={onClose} query={query} onQueryChange={setQuery} shortcut={null} styles={{ actionDescription: { opacity: 1 } }} overlayProps={{ blur: 0, backgroundOpacity: 0.35 }} scrollable maxHeight={420}>
      <Spotlight.Search aria-label={t("shell.search")} placeholder={t("shell.searchHint")} leftSection={<Icon of="search" size={20} />} />
      <Spotlight.ActionsList>
        {shown.map(({ label, offers }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {offers.map(({ id, label: name, hint, icon, run }) => <Spotlight.Action key={id} label={name} description={hint} leftSection={<Icon of={icon} />} onClick={run} />)}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && <Spotlight.Empty>{searching ? t("search.searching") : t("shell.nothingFound")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
