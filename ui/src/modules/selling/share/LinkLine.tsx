import { Badge, Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { IconButton } from "../../../shared/IconButton";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { useEndLink, type SharedLink } from "./api";
import classes from "./Share.module.css";

function Asked({ title, onStay, onEnd }: { title: string; onStay: () => void; onEnd: () => void }) {
  const t = useT();
  return (
    <div className={classes.asked} role="group" aria-label={t("selling.share.end", { title })}>
      <p>{t("selling.share.endAsk", { title })}</p>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" autoFocus onClick={onStay}>{t("states.cancel")}</Button>
        <Button size="compact-sm" color="refusal" onClick={onEnd}>{t("selling.share.endNow")}</Button>
      </div>
    </div>
  );
}

/** One own link: what it is called, how long it works, how often it was opened; ended once it was asked whether to. */
export function LinkLine({ link }: { link: SharedLink }) {
  const t = useT();
  const format = useFormat();
  const end = useEndLink();
  const [asking, setAsking] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const { id, title, alive, madeAt, endsAt, uses } = link;
  const back = () => {
    setAsking(false);
    line.current?.focus();
  };
  const endNow = () => void end(id).then(() => {
    back();
    showToast({ text: t("selling.share.ended", { title }) });
  }, (error: Error) => showToast({ text: error.message, tone: "refusal" }));
  const said = [t("selling.share.madeAt", { at: format.dateTime(madeAt) }), t("selling.share.worksUntil", { at: format.dateTime(endsAt) }), t("selling.share.uses", { count: uses, shown: format.number(uses) })];
  return (
    <li ref={line} tabIndex={-1}>
      <div className={classes.line}>
        <div className={classes.words}>
          <p><strong>{title}</strong> <Badge variant={alive ? "light" : "default"} color={alive ? "good" : "gray"}>{t(alive ? "selling.share.alive" : "selling.share.over")}</Badge></p>
          <p className="st-small st-muted">{said.join(" · ")}</p>
        </div>
        {alive && !asking && <IconButton icon="ban" label={t("selling.share.end", { title })} onClick={() => setAsking(true)} />}
      </div>
      {asking && alive && <Asked title={title} onStay={back} onEnd={endNow} />}
    </li>
  );
}
