import { lazy } from "react";
import { lazySource, register } from "../../shared/slots/slots";

const account = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.account));
const deal = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.deal));
const contact = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.contact));
const prospect = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.prospect));
const pipeline = lazySource("selling.results", () => import("./refs").then(({ sellingRefs }) => sellingRefs.pipeline));
const method = lazySource("selling.results", () => import("./refs").then(({ sellingRefs }) => sellingRefs.method));
const answer = lazySource("selling.results", () => import("./refs").then(({ sellingRefs }) => sellingRefs.answer));

register({
  rail: [
    { code: "results", icon: "results", label: "selling.results", path: "/selling/results", letter: "r" },
    { code: "prospects", icon: "prospect", label: "prospect.prospects", path: "/selling/prospects", letter: "l" },
    { code: "deals", icon: "deal", label: "selling.deals", path: "/selling/deals", letter: "d" },
    { code: "accounts", icon: "account", label: "selling.accounts", path: "/selling/accounts", letter: "a" },
    { code: "contacts", icon: "contact", label: "contact.contacts", path: "/selling/contacts", letter: "k" },
    { code: "activities", icon: "calendar", label: "activity.activities", path: "/selling/activities", letter: "c" },
    { code: "quotes", icon: "file", label: "quote.quotes", path: "/selling/quotes" },
    { code: "orders", icon: "file", label: "order.orders", path: "/selling/orders" },
    { code: "invoices", icon: "file", label: "invoice.invoices", path: "/selling/invoices" },
    { code: "payments", icon: "file", label: "payment.payments", path: "/selling/payments" },
    { code: "duplicates", icon: "copy", label: "duplicates.title", path: "/selling/duplicates" },
    { code: "pipelines", icon: "strategy", label: "setup.title", path: "/settings/pipelines" },
    { code: "frameworks", icon: "approval", label: "framework.title", path: "/settings/frameworks" },
  ],
  screens: [
    { path: "/selling/results", title: "selling.results", permission: "selling.results", load: () => import("./ResultsPage").then(({ ResultsPage }) => ResultsPage) },
    { path: "/selling/prospects", title: "prospect.prospects", permission: "selling.read", load: () => import("./prospects/ProspectsPage").then(({ ProspectsPage }) => ProspectsPage) },
    { path: "/selling/prospects/new", title: "prospect.new", permission: "selling.edit-prospects", hidden: true, load: () => import("./prospects/NewProspectPage").then(({ NewProspectPage }) => NewProspectPage) },
    { path: "/selling/prospects/$id", title: "prospect.prospects", hidden: true, load: () => import("./prospects/ProspectPage").then(({ ProspectPage }) => ProspectPage) },
    { path: "/selling/deals", title: "selling.deals", permission: "selling.read", load: () => import("./DealsPage").then(({ DealsPage }) => DealsPage) },
    { path: "/selling/deals/new", title: "selling.newDeal", permission: "selling.edit-deals", hidden: true, load: () => import("./NewDealPage").then(({ NewDealPage }) => NewDealPage) },
    { path: "/selling/deals/$id", title: "selling.deals", hidden: true, load: () => import("./DealPage").then(({ DealPage }) => DealPage) },
    { path: "/selling/accounts", title: "selling.accounts", permission: "selling.read", load: () => import("./AccountsPage").then(({ AccountsPage }) => AccountsPage) },
    { path: "/selling/accounts/new", title: "selling.newAccount", permission: "selling.edit-accounts", hidden: true, load: () => import("./NewAccountPage").then(({ NewAccountPage }) => NewAccountPage) },
    { path: "/selling/accounts/$id", title: "selling.accounts", hidden: true, load: () => import("./AccountPage").then(({ AccountPage }) => AccountPage) },
    { path: "/selling/accounts/$id/merge", title: "merge.accountsTitle", permission: "selling.delete-accounts", hidden: true, load: () => import("./merge/AccountMergePage").then(({ AccountMergePage }) => AccountMergePage) },
    { path: "/selling/contacts", title: "contact.contacts", permission: "selling.read", load: () => import("./contacts/ContactsPage").then(({ ContactsPage }) => ContactsPage) },
    { path: "/selling/contacts/new", title: "contact.new", permission: "selling.edit-contacts", hidden: true, load: () => import("./contacts/NewContactPage").then(({ NewContactPage }) => NewContactPage) },
    { path: "/selling/contacts/$id", title: "contact.contacts", hidden: true, load: () => import("./contacts/ContactPage").then(({ ContactPage }) => ContactPage) },
    { path: "/selling/contacts/$id/merge", title: "merge.contactsTitle", permission: "selling.delete-contacts", hidden: true, load: () => import("./merge/ContactMergePage").then(({ ContactMergePage }) => ContactMergePage) },
    { path: "/selling/activities", title: "activity.activities", permission: "selling.read", load: () => import("./activities/ActivitiesPage").then(({ ActivitiesPage }) => ActivitiesPage) },
    { path: "/selling/activities/new", title: "activity.new", permission: "selling.edit-activities", hidden: true, load: () => import("./activities/NewActivityPage").then(({ NewActivityPage }) => NewActivityPage) },
    { path: "/selling/activities/$id", title: "activity.activities", hidden: true, load: () => import("./activities/ActivityPage").then(({ ActivityPage }) => ActivityPage) },
    { path: "/selling/quotes", title: "quote.quotes", permission: "selling.read", load: () => import("./quotes/QuotesPage").then(({ QuotesPage }) => QuotesPage) },
    { path: "/selling/quotes/$id", title: "quote.quotes", hidden: true, load: () => import("./quotes/QuotePage").then(({ QuotePage }) => QuotePage) },
    { path: "/selling/orders", title: "order.orders", permission: "selling.read", load: () => import("./orders/OrdersPage").then(({ OrdersPage }) => OrdersPage) },
    { path: "/selling/orders/$id", title: "order.orders", hidden: true, load: () => import("./orders/records").then(({ OrderPage }) => OrderPage) },
    { path: "/selling/invoices", title: "invoice.invoices", permission: "selling.read", load: () => import("./orders/InvoicesPage").then(({ InvoicesPage }) => InvoicesPage) },
    { path: "/selling/invoices/$id", title: "invoice.invoices", hidden: true, load: () => import("./orders/records").then(({ InvoicePage }) => InvoicePage) },
    { path: "/selling/payments", title: "payment.payments", permission: "selling.read", load: () => import("./orders/PaymentsPage").then(({ PaymentsPage }) => PaymentsPage) },
    { path: "/selling/payments/$id", title: "payment.payments", hidden: true, load: () => import("./orders/records").then(({ PaymentPage }) => PaymentPage) },
    { path: "/selling/duplicates", title: "duplicates.title", permission: "selling.delete-contacts", load: () => import("./duplicates/DuplicatesPage").then(({ DuplicatesPage }) => DuplicatesPage) },
    { path: "/settings/pipelines", title: "setup.title", permission: "selling.set-up", load: () => import("./setup/PipelinesPage").then(({ PipelinesPage }) => PipelinesPage) },
    { path: "/settings/frameworks", title: "framework.title", permission: "selling.set-up", load: () => import("./qualification/FrameworksPage").then(({ FrameworksPage }) => FrameworksPage) },
  ],
  create: [
    { id: "new-deal", label: "selling.newDeal", icon: "deal", permission: "selling.edit-deals", run: (go) => go("/selling/deals/new") },
    { id: "new-prospect", label: "prospect.new", icon: "prospect", permission: "selling.edit-prospects", run: (go) => go("/selling/prospects/new") },
    { id: "new-activity", label: "activity.new", icon: "calendar", permission: "selling.edit-activities", run: (go) => go("/selling/activities/new") },
    { id: "new-contact", label: "contact.new", icon: "contact", permission: "selling.edit-contacts", run: (go) => go("/selling/contacts/new") },
    { id: "new-account", label: "selling.newAccount", icon: "account", permission: "selling.edit-accounts", run: (go) => go("/selling/accounts/new") },
  ],
  kinds: [
    { kind: "deals", icon: "deal", title: "selling.deals", path: (id) => ({ to: `/selling/deals/${id}` }) },
    { kind: "prospects", icon: "prospect", title: "prospect.prospects", path: (id) => ({ to: `/selling/prospects/${id}` }) },
    { kind: "accounts", icon: "account", title: "selling.accounts", path: (id) => ({ to: `/selling/accounts/${id}` }) },
    { kind: "contacts", icon: "contact", title: "contact.contacts", path: (id) => ({ to: `/selling/contacts/${id}` }) },
    { kind: "quotes", icon: "file", title: "quote.quotes", path: (id) => ({ to: `/selling/quotes/${id}` }) },
    { kind: "orders", icon: "file", title: "order.orders", path: (id) => ({ to: `/selling/orders/${id}` }) },
    { kind: "invoices", icon: "file", title: "invoice.invoices", path: (id) => ({ to: `/selling/invoices/${id}` }) },
    { kind: "payments", icon: "file", title: "payment.payments", path: (id) => ({ to: `/selling/payments/${id}` }) },
  ],
  tabs: [{ object: "products", code: "deals", label: "selling.deals", permission: "selling.read", Tab: lazy(() => import("./ProductDeals").then(({ ProductDeals }) => ({ default: ProductDeals }))) }],
  refs: { account, contact, deal, prospect, parent: account, pipeline, qualificationMethod: method, "pipelines.framework": method, "deals.qualification": answer, "prospects.qualification": answer },
});
