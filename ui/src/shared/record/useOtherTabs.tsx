import { Suspense } from "react";
import { useMe } from "../api/me";
import { useT } from "../i18n/useT";
import { allowed } from "../shell/entries";
import { slot } from "../slots/slots";
import { Skeletons } from "../states/Skeletons";
import type { PanelTab } from "./RecordPanel";

/** The tabs that other modules add to a record of this kind, as far as the person may see them. */
export function useOtherTabs(object: string, id: string): PanelTab[] {
  const t = useT();
  const me = useMe();
  return slot("tabs").filter((tab) => tab.object === object && allowed(me, tab)).map(({ code, label, Tab }) => ({ code, label: t(label), content: <Suspense fallback={<Skeletons shape="record" rows={3} />}><Tab id={id} /></Suspense> }));
}
