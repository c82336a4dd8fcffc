import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useLanguage, useT } from "../../shared/i18n/useT";
import { switchLanguage } from "../../shared/i18n/i18n";
import { Toasts } from "../../shared/shell/Corner";
import type { Session } from "../../shared/api/types";
import { SignInForm } from "./SignInForm";
import classes from "./SignInPage.module.css";

const FirstRun = lazy(() => import("./FirstRun").then(({ FirstRun: loaded }) => ({ default: loaded })));

function LanguageSwitch() {
  const t = useT();
  const other = useLanguage() === "pl" ? "en" : "pl";
  return (
    <button type="button" className={classes.language} lang={other} onClick={() => void switchLanguage(other)}>
      {other === "pl" ? t("shell.polish") : t("shell.english")}
    </button>
  );
}

/** The door: sign-in, or the first steps of an empty installation. */
export function SignInPage({ session }: { session: Session }) {
  const t = useT();
  const client = useQueryClient();
  const enter = () => void client.resetQueries();
  return (
    <main className={classes.door}>
      <header className={classes.head}>
        <img src="/sternik.svg" alt="" width={40} height={40} />
        <h1>{session.company?.name ?? t("platform.sternik")}</h1>
        <p>{session.state === "first-run" ? t("platform.welcome") : t("platform.signInHint")}</p>
      </header>
      {session.state === "first-run" ? <Suspense><FirstRun onDone={enter} /></Suspense> : <section className={classes.card}><SignInForm session={session} onDone={enter} /></section>}
      <footer className={classes.foot}><LanguageSwitch /><span>{t("platform.version", { version: session.version })}</span></footer>
      <Toasts />
    </main>
  );
}
