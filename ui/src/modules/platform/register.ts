import { register } from "../../shared/slots/slots";

register({
  screens: [{ path: "/me", title: "platform.mySettings", load: () => import("./MySettingsPage").then(({ MySettingsPage }) => MySettingsPage) }],
});
