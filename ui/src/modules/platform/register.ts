import { register } from "../../shared/slots/slots";

register({
  screens: [
    { path: "/me", title: "platform.mySettings", load: () => import("./MySettingsPage").then(({ MySettingsPage }) => MySettingsPage) },
    { path: "/changes", title: "platform.changes", load: () => import("./ChangesPage").then(({ ChangesPage }) => ChangesPage) },
    { path: "/manual/first-steps", title: "platform.firstSteps", load: () => import("./ManualPage").then(({ ManualPage }) => ManualPage) },
    { path: "/changes/$id", title: "platform.changes", hidden: true, load: () => import("./ChangePage").then(({ ChangePage }) => ChangePage) },
  ],
});
