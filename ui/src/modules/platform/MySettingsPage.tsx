import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api/me";
import { useT } from "../../shared/i18n/useT";
import { Skeletons } from "../../shared/states/Skeletons";
import classes from "./MySettings.module.css";
import { MailTiming } from "./news/MailTiming";
import { NewsChoices } from "./NewsChoices";
import { PasswordForm } from "./PasswordForm";
import { PreferencesForm } from "./PreferencesForm";
import { SessionList } from "./SessionList";
import { sessionsQuery } from "./sessions";

/** The person's own settings: interface, news here and by mail, password, open sessions. */
export function MySettingsPage() {
  const t = useT();
  const me = useMe();
  const { data: sessions } = useQuery(sessionsQuery);
  return (
    <div className={classes.page}>
      <h1>{t("platform.mySettings")}</h1>
      <section>
        <h2>{t("platform.interface")}</h2>
        <PreferencesForm />
      </section>
      <section>
        <h2>{t("news.title")}</h2>
        <p className="st-muted">{t("platform.newsHint")}</p>
        <NewsChoices />
      </section>
      <section>
        <h2>{t("newsMail.title")}</h2>
        <p className="st-muted">{t("newsMail.hint")}</p>
        <MailTiming />
      </section>
      <section>
        <h2>{t("platform.changePassword")}</h2>
        <PasswordForm email={me?.user.email ?? ""} />
      </section>
      <section>
        <h2>{t("platform.sessions")}</h2>
        {sessions ? <SessionList sessions={sessions} /> : <Skeletons shape="record" rows={3} />}
      </section>
    </div>
  );
}
