import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { mailServerQuery, type MailServer } from "./api";
import classes from "./mail.module.css";
import { MailList } from "./MailList";
import { MailTrial } from "./MailTrial";
import { ServerForm } from "./ServerForm";

function State({ server }: { server: MailServer }) {
  const t = useT();
  if (server.demo) return <p>{t("mail.demo")}</p>;
  return <p>{server.leaves ? t("mail.leaves", { server: `${server.host}:${server.port}` }) : t("mail.notSet")}</p>;
}

/** The server that mail goes out through, a test of it, and what has become of each mail. */
export function MailPage() {
  const t = useT();
  const { data: server, error, refetch } = useQuery(mailServerQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!server) return <Skeletons shape="table" rows={6} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("mail.title")}</h1>
        <p className="st-muted">{t("mail.hint")}</p>
        <State server={server} />
      </header>
      <MailTrial />
      <MailList />
      <ServerForm server={server} />
    </div>
  );
}
