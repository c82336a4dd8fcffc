import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Me } from "../api/types";
import { useT } from "../i18n/useT";
import type { KeyBinding } from "../keys/keyStore";
import { useKeys } from "../keys/useKeys";
import { useLive } from "../live/useLive";
import { Insets } from "../slots/Insets";
import { slot } from "../slots/slots";
import { ActingBand } from "./ActingBand";
import { Corner } from "./Corner";
import { creatable, entryAt, placesOf, railOf } from "./entries";
import { OfflineBar } from "./OfflineBar";
import { usePrintFoot } from "./printNote";
import { Rail } from "./Rail";
import classes from "./Shell.module.css";
import { undoLast } from "./toasts";
import { TopLine } from "./TopLine";

const KeysDialog = lazy(() => import("../keys/KeysDialog").then(({ KeysDialog: loaded }) => ({ default: loaded })));
const loadPalette = () => import("./Palette");
const Palette = lazy(() => loadPalette().then(({ Palette: loaded }) => ({ default: loaded })));

// What opens by a key shall be there at once; it is fetched when the first screen is done.
function afterwards(load: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => void load().catch(() => undefined), AFTERWARDS_MS);
  return () => clearTimeout(timer);
}

const AFTERWARDS_MS = 1500;

type Opened = "palette" | "keys" | "new" | null;

function useShellKeys(me: Me, open: (what: Opened) => void): void {
  const t = useT();
  const navigate = useNavigate();
  const jumps = placesOf(railOf(me.rail, slot("rail"))).filter(({ letter }) => letter);
  const bindings: KeyBinding[] = [
    { keys: "mod+k", label: t("keys.palette"), run: () => open("palette") },
    { keys: "/", label: t("keys.palette"), run: () => open("palette") },
    { keys: "c", label: t("keys.new"), run: () => open("new") },
    { keys: "?", label: t("keys.help"), run: () => open("keys") },
    { keys: "mod+z", label: t("keys.undo"), run: () => void undoLast() },
    ...jumps.map(({ letter, label, path }) => ({ keys: `g ${letter}`, label: t(label), run: () => void navigate({ to: path }) })),
  ];
  useKeys(bindings, true);
}

/** The frame around every screen of a signed-in person. */
export function Shell({ me }: { me: Me }) {
  const t = useT();
  const [opened, setOpened] = useState<Opened>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const chapters = useMemo(() => railOf(me.rail, slot("rail")), [me.rail]);
  const current = entryAt(path, placesOf(chapters));
  useShellKeys(me, setOpened);
  usePrintFoot(me.user.name);
  useLive();
  useEffect(() => afterwards(loadPalette), []);
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>{t("shell.skip")}</a>
      <Rail chapters={chapters} current={current} company={me.company.name} />
      <div className={classes.page}>
        <OfflineBar />
        <ActingBand me={me} />
        <Insets at="bands" />
        <TopLine me={me} entry={current} creatable={creatable(me)} newOpened={opened === "new"}
          onNew={(open) => setOpened(open ? "new" : null)} onSearch={() => setOpened("palette")} />
        <main id="content" tabIndex={-1} className={classes.content}><Outlet /></main>
      </div>
      <Suspense>
        {opened === "keys" && <KeysDialog opened onClose={() => setOpened(null)} />}
        {opened === "palette" && <Palette me={me} onClose={() => setOpened(null)} />}
      </Suspense>
      <Corner />
    </div>
  );
}
