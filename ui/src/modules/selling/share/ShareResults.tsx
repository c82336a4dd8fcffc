import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useMe } from "../../../shared/api/me";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import type { Scope } from "../results";

const ShareDialog = lazy(() => import("./ShareDialog").then(({ ShareDialog: loaded }) => ({ default: loaded })));

/** Shows the page to people without an account, by a link. */
export function ShareResults({ scope }: { scope: Scope }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  // A link would outlive the delegation by which its maker sees these figures.
  if (useMe()?.acting) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" className="st-no-print" aria-label={t("selling.share.open")} title={t("selling.share.open")} leftSection={<Icon of="share" />} onClick={() => setOpen(true)}>
        {t("selling.share.short")}
      </Button>
      {open && <Suspense fallback={null}><ShareDialog scope={scope} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
