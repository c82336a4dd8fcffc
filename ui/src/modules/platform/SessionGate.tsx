import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from "react";
import { meQuery, sessionQuery } from "../../shared/api/me";
import { signInAsked } from "../../shared/api/sessionGate";
import type { Me, Session } from "../../shared/api/types";
import { useAppliedPreferences } from "../../shared/shell/preferences";
import { ErrorState } from "../../shared/states/ErrorState";

const SignInPage = lazy(() => import("./SignInPage").then(({ SignInPage: loaded }) => ({ default: loaded })));
const SignInOver = lazy(() => import("./SignInOver").then(({ SignInOver: loaded }) => ({ default: loaded })));

function SignedIn({ session, children }: { session: Session; children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const asked = useSyncExternalStore(signInAsked.subscribe, signInAsked.get);
  useAppliedPreferences(me?.preferences);
  return (
    <>
      {me ? children(me) : error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {asked && <Suspense><SignInOver session={session} /></Suspense>}
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
