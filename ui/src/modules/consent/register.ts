import { register } from "../../shared/slots/slots";

register({
  rail: [{ code: "consents", icon: "approval", label: "consent.setUp.title", path: "/settings/consents" }],
  screens: [{ path: "/settings/consents", title: "consent.setUp.title", permission: "consent.set-up", load: () => import("./ConsentSetUpPage").then(({ ConsentSetUpPage }) => ConsentSetUpPage) }],
});
