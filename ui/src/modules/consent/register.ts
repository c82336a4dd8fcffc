import { lazySource, register } from "../../shared/slots/slots";

const said = lazySource("consent.read", () => import("./refs").then(({ said: source }) => source));

register({
  rail: [{ code: "consents", icon: "approval", label: "consent.setUp.title", path: "/settings/consents" }],
  screens: [{ path: "/settings/consents", title: "consent.setUp.title", permission: "consent.set-up", load: () => import("./ConsentSetUpPage").then(({ ConsentSetUpPage }) => ConsentSetUpPage) }],
  refs: { "contacts.consents": said, "accounts.consents": said, "prospects.consents": said },
});
