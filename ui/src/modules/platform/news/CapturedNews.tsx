import { Button, Modal, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import mailClasses from "../mail/mail.module.css";
import settings from "../MySettings.module.css";
import { ownMailQuery, type OwnMail } from "./api";

/** While mail does not leave the program: the person's own news as they would have come. */
export function CapturedNews() {
  const t = useT();
  const format = useFormat();
  const [read, setRead] = useState<OwnMail | null>(null);
  const { data: mails = [] } = useQuery(ownMailQuery);
  return (
    <div>
      <p className="st-small st-muted">{t("newsMail.stays")}</p>
      {mails.length > 0 && (
        <ul className={settings.sessions}>
          {mails.map((own) => (
            <li key={own.mail.id}>
              <span>{own.mail.subject}<span className="st-small st-muted">{format.dateTime(own.mail.at)}</span></span>
              <Button variant="default" size="compact-sm" onClick={() => setRead(own)}>{t("mail.show")}<VisuallyHidden>{` ${own.mail.subject}, ${format.dateTime(own.mail.at)}`}</VisuallyHidden></Button>
            </li>
          ))}
        </ul>
      )}
      <Modal opened={read !== null} onClose={() => setRead(null)} title={read?.mail.subject} closeButtonProps={{ "aria-label": t("mail.close") }}>
        <pre className={mailClasses.text}>{read?.plain}</pre>
      </Modal>
    </div>
  );
}
