import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { lazySource, register } from "../../shared/slots/slots";

const rateKind = lazySource("platform.read-rates", () => import("./rates/kindRefs").then(({ kindRefs }) => kindRefs));

register({
  rail: [
    { code: "calendar", icon: "calendar", label: "companyCalendar.title", path: "/settings/calendar", letter: "b" },
    { code: "closed", icon: "closed", label: "closed.title", path: "/settings/closed", letter: "z" },
    { code: "rates", icon: "rates", label: "rates.title", path: "/settings/rates", letter: "w" },
    { code: "fields", icon: "columns", label: "ownFields.title", path: "/settings/fields" },
    { code: "mail", icon: "mail", label: "mail.title", path: "/settings/mail", letter: "m" },
    { code: "events", icon: "events", label: "events.title", path: "/settings/events" },
    { code: "approvals", icon: "approval", label: "approvals.title", path: "/approvals", letter: "v", waiting: async () => (await request<Schemas["Waiting"]>("/api/approvals/waiting")).toDecide },
  ],
  screens: [
    { path: "/me", title: "platform.mySettings", load: () => import("./MySettingsPage").then(({ MySettingsPage }) => MySettingsPage) },
    { path: "/settings/calendar", title: "companyCalendar.title", load: () => import("./calendar/CalendarPage").then(({ CalendarPage }) => CalendarPage) },
    { path: "/settings/measures", title: "measures.title", load: () => import("./measures/MeasuresPage").then(({ MeasuresPage }) => MeasuresPage) },
    { path: "/settings/closed", title: "closed.title", load: () => import("./closed/ClosedPage").then(({ ClosedPage }) => ClosedPage) },
    { path: "/settings/rates", title: "rates.title", permission: "platform.read-rates", load: () => import("./rates/RatesPage").then(({ RatesPage }) => RatesPage) },
    { path: "/settings/rates/kinds", title: "rates.kinds", permission: "platform.read-rates", load: () => import("./rates/KindsPage").then(({ KindsPage }) => KindsPage) },
    { path: "/settings/rates/new", title: "rates.new", permission: "platform.edit-rates", hidden: true, load: () => import("./rates/NewRatePage").then(({ NewRatePage }) => NewRatePage) },
    { path: "/settings/fields", title: "ownFields.title", permission: "platform.define-fields", load: () => import("./fields/FieldsPage").then(({ FieldsPage }) => FieldsPage) },
    { path: "/settings/events", title: "events.title", permission: "platform.manage-events", load: () => import("./events/EventsPage").then(({ EventsPage }) => EventsPage) },
    { path: "/approvals", title: "approvals.title", permission: "platform.approve", load: () => import("./approvals/ApprovalsPage").then(({ ApprovalsPage }) => ApprovalsPage) },
    { path: "/approvals/$id", title: "approvals.one", permission: "platform.approve", hidden: true, load: () => import("./approvals/ApprovalPage").then(({ ApprovalPage }) => ApprovalPage) },
    { path: "/settings/mail", title: "mail.title", permission: "platform.edit-mail", load: () => import("./mail/MailPage").then(({ MailPage }) => MailPage) },
    { path: "/jobs", title: "jobs.title", load: () => import("./jobs/JobsPage").then(({ JobsPage }) => JobsPage) },
    { path: "/changes", title: "platform.changes", load: () => import("./ChangesPage").then(({ ChangesPage }) => ChangesPage) },
    { path: "/manual/first-steps", title: "platform.firstSteps", load: () => import("./ManualPage").then(({ ManualPage }) => ManualPage) },
    { path: "/manual/consents", title: "consent.setUp.manual", load: () => import("./ManualPage").then(({ ConsentsChapter }) => ConsentsChapter) },
    { path: "/changes/$id", title: "platform.changes", hidden: true, load: () => import("./ChangePage").then(({ ChangePage }) => ChangePage) },
  ],
  refs: { "rates.kind": rateKind },
});
