import { lazy, Suspense } from "react";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet } from "@tanstack/react-router";
import "./modules";
import { SessionGate } from "./modules/platform/SessionGate";
import { useMe } from "./shared/api/me";
import { startOf } from "./shared/shell/entries";
import { NotFound } from "./shared/shell/NotFound";
import { slot } from "./shared/slots/slots";
import { ErrorState } from "./shared/states/ErrorState";
import { Skeletons } from "./shared/states/Skeletons";

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <main><NotFound /></main> });

// Asked for together with the session, so that whoever is signed in does not wait for it afterwards.
const frameCode = import("./shared/shell/Shell");
const Shell = lazy(() => frameCode.then(({ Shell: loaded }) => ({ default: loaded })));

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: () => <SessionGate>{(me) => <Suspense><Shell me={me} /></Suspense>}</SessionGate>,
});

function Start() {
  const me = useMe();
  const start = me && startOf(me);
  return start ? <Navigate to={start} replace /> : <NotFound />;
}

const design = createRoute({
  getParentRoute: () => root,
  path: "/design",
  component: lazyRouteComponent(() => import("./shared/design/DesignPage"), "DesignPage"),
});

function screens() {
  return slot("screens").map(({ path, load }) =>
    createRoute({
      getParentRoute: () => frame,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
    }),
  );
}

/** The addresses of the interface: the frame with the screens of all modules, and the page of the shared parts. */
export function createAppRouter() {
  const start = createRoute({ getParentRoute: () => frame, path: "/", component: Start });
  return createRouter({
    routeTree: root.addChildren([design, frame.addChildren([start, ...screens()])]),
    defaultPreload: "intent",
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    defaultPendingComponent: () => <Skeletons shape="table" />,
    scrollRestoration: true,
    // Plain texts in the address, so that a colleague can read and send it.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
      const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString();
      return text && `?${text}`;
    },
  });
}
