import { register } from "../../shared/slots/slots";

register({
  rail: [{ code: "calendar", icon: "calendar", label: "companyCalendar.title", path: "/settings/calendar", letter: "b" }],
  screens: [
    { path: "/me", title: "platform.mySettings", load: () => import("./MySettingsPage").then(({ MySettingsPage }) => MySettingsPage) },
    { path: "/settings/calendar", title: "companyCalendar.title", load: () => import("./calendar/CalendarPage").then(({ CalendarPage }) => CalendarPage) },
    { path: "/changes", title: "platform.changes", load: () => import("./ChangesPage").then(({ ChangesPage }) => ChangesPage) },
    { path: "/manual/first-steps", title: "platform.firstSteps", load: () => import("./ManualPage").then(({ ManualPage }) => ManualPage) },
    { path: "/changes/$id", title: "platform.changes", hidden: true, load: () => import("./ChangePage").then(({ ChangePage }) => ChangePage) },
  ],
});
