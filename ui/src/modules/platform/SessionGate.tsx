import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from "react";
import { meQuery, sessionQuery } from "../../shared/api/me";
import { signInAsked, signedInAgain } from "../../shared/api/sessionGate";
import type { Me, Session } from "../../shared/api/types";
import { useT } from "../../shared/i18n/useT";
import { useAppliedPreferences } from "../../shared/shell/preferences";
import { ErrorState } from "../../shared/states/ErrorState";

const SignInPage = lazy(() => import("./SignInPage").then(({ SignInPage: loaded }) => ({ default: loaded })));
const SignInForm = lazy(() => import("./SignInForm").then(({ SignInForm: loaded }) => ({ default: loaded })));

function SignInOver({ session }: { session: Session }) {
  const t = useT();
  const asked = useSyncExternalStore(signInAsked.subscribe, signInAsked.get);
  return (
    <Modal opened={asked} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("shell.signInAgain")}>
      <Suspense><SignInForm session={session} onDone={signedInAgain} /></Suspense>
    </Modal>
  );
}

function SignedIn({ session, children }: { session: Session; children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  useAppliedPreferences(me?.preferences);
  return (
    <>
      {me ? children(me) : error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <SignInOver session={session} />
    </>
  );
}

/** Shows the sign-in until somebody is signed in, and again over the page when the session ends. */
export function SessionGate({ children }: { children: (me: Me) => ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (error && !session) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!session) return null;
  if (session.state === "signed-in") return <SignedIn session={session}>{children}</SignedIn>;
  return <Suspense><SignInPage session={session} /></Suspense>;
}
