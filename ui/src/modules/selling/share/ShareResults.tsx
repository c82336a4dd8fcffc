import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../../shared/api/me";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import type { Scope } from "../results";
import { LinkList } from "./LinkList";
import classes from "./Share.module.css";
import { ShareForm } from "./ShareForm";

/** Shows the page to people without an account: makes a link to it as it is now, and ends links that were made. */
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
      <Modal opened={open} onClose={() => setOpen(false)} size="lg" title={t("selling.share.open")} closeButtonProps={{ "aria-label": t("states.close") }}>
        <div className={classes.parts}>
          <ShareForm scope={scope} />
          <LinkList />
        </div>
      </Modal>
    </>
  );
}
