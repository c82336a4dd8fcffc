import { Modal } from "@mantine/core";
import { useT } from "../../../shared/i18n/useT";
import { useReturnFocus } from "../../../shared/useReturnFocus";
import type { Scope } from "../results";
import { LinkList } from "./LinkList";
import classes from "./Share.module.css";
import { ShareForm } from "./ShareForm";

/** Makes a link to the page as it is now, and ends links that were made. */
export function ShareDialog({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} size="lg" title={t("selling.share.open")} closeButtonProps={{ "aria-label": t("states.close") }}>
      <div className={classes.parts}>
        <ShareForm scope={scope} />
        <LinkList />
      </div>
    </Modal>
  );
}
