import { Button, Modal, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { MAIL_KEY, mailQuery, mailTextQuery, type MailView } from "./api";
import classes from "./mail.module.css";

function MailText({ mail, onClose }: { mail: MailView; onClose: () => void }) {
  const t = useT();
  const { data, error, refetch } = useQuery(mailTextQuery(mail.id));
  return (
    <Modal opened onClose={onClose} title={mail.subject} closeButtonProps={{ "aria-label": t("mail.close") }}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? <pre className={classes.text}>{data.plain}</pre> : <Skeletons shape="table" rows={4} />}
    </Modal>
  );
}

function Line({ mail, onRead }: { mail: MailView; onRead: () => void }) {
  const t = useT();
  const format = useFormat();
  const { write, state } = useWrite<null, void>((_, idempotencyKey) => request(`/api/mail/${mail.id}/again`, { method: "POST", body: {}, idempotencyKey }), { refreshes: [MAIL_KEY] });
  const tries = mail.attempts > 0 && mail.state !== "SENT" && mail.state !== "STOPPED";
  const again = () => void write(null).then(() => showToast({ text: t("mail.willTry") }), (error: unknown) => showToast({ text: String(error), tone: "refusal" }));
  return (
    <li>
      <div>
        <p>{mail.subject}</p>
        <p className="st-small st-muted">{[mail.address, format.dateTime(mail.at), t(`mail.state.${mail.state}`), ...(tries ? [t("mail.attempts", { count: mail.attempts, shown: format.number(mail.attempts) })] : []), ...(tries && mail.nextAt ? [t("mail.nextTry", { at: format.moment(mail.nextAt) })] : [])].join(" · ")}</p>
        {tries && mail.answer && <p className="st-small">{mail.answer}</p>}
      </div>
      {mail.state === "CAPTURED" && !mail.readable && <span className="st-small st-muted">{t("mail.private")}</span>}
      {mail.readable && <Button variant="default" size="compact-sm" onClick={onRead}>{t("mail.show")}<VisuallyHidden>{` ${mail.subject}`}</VisuallyHidden></Button>}
      {tries && <Button variant="default" size="compact-sm" loading={state.isPending} onClick={again}>{t("mail.again")}</Button>}
    </li>
  );
}

/** What was sent, what waits and why, and what stayed in the program to be read. */
export function MailList() {
  const t = useT();
  const [read, setRead] = useState<MailView | null>(null);
  const { data: mails, error, refetch } = useQuery(mailQuery);
  return (
    <section>
      <h2>{t("mail.list")}</h2>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !mails ? <Skeletons shape="table" rows={3} /> : mails.length === 0 ? <p className="st-muted">{t("mail.none")}</p> : (
        <ul className={classes.list}>{mails.map((mail) => <Line key={mail.id} mail={mail} onRead={() => setRead(mail)} />)}</ul>
      )}
      {read && <MailText mail={read} onClose={() => setRead(null)} />}
    </section>
  );
}
