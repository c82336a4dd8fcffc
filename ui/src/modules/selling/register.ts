import { lazySource, register } from "../../shared/slots/slots";

const account = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.account));
const contact = lazySource("selling.read", () => import("./refs").then(({ sellingRefs }) => sellingRefs.contact));
const pipeline = lazySource("selling.results", () => import("./refs").then(({ sellingRefs }) => sellingRefs.pipeline));

register({
  rail: [
    { code: "results", icon: "results", label: "selling.results", path: "/selling/results", letter: "r" },
    { code: "deals", icon: "deal", label: "selling.deals", path: "/selling/deals", letter: "d" },
    { code: "accounts", icon: "account", label: "selling.accounts", path: "/selling/accounts", letter: "a" },
    { code: "contacts", icon: "contact", label: "contact.contacts", path: "/selling/contacts", letter: "k" },
  ],
  screens: [
    { path: "/selling/results", title: "selling.results", permission: "selling.results", load: () => import("./ResultsPage").then(({ ResultsPage }) => ResultsPage) },
    { path: "/selling/deals", title: "selling.deals", permission: "selling.read", load: () => import("./DealsPage").then(({ DealsPage }) => DealsPage) },
    { path: "/selling/deals/new", title: "selling.newDeal", permission: "selling.edit-deals", hidden: true, load: () => import("./NewDealPage").then(({ NewDealPage }) => NewDealPage) },
    { path: "/selling/deals/$id", title: "selling.deals", hidden: true, load: () => import("./DealPage").then(({ DealPage }) => DealPage) },
    { path: "/selling/accounts", title: "selling.accounts", permission: "selling.read", load: () => import("./AccountsPage").then(({ AccountsPage }) => AccountsPage) },
    { path: "/selling/accounts/new", title: "selling.newAccount", permission: "selling.edit-accounts", hidden: true, load: () => import("./NewAccountPage").then(({ NewAccountPage }) => NewAccountPage) },
    { path: "/selling/accounts/$id", title: "selling.accounts", hidden: true, load: () => import("./AccountPage").then(({ AccountPage }) => AccountPage) },
    { path: "/selling/contacts", title: "contact.contacts", permission: "selling.read", load: () => import("./contacts/ContactsPage").then(({ ContactsPage }) => ContactsPage) },
    { path: "/selling/contacts/new", title: "contact.new", permission: "selling.edit-contacts", hidden: true, load: () => import("./contacts/NewContactPage").then(({ NewContactPage }) => NewContactPage) },
    { path: "/selling/contacts/$id", title: "contact.contacts", hidden: true, load: () => import("./contacts/ContactPage").then(({ ContactPage }) => ContactPage) },
  ],
  create: [
    { id: "new-deal", label: "selling.newDeal", icon: "deal", permission: "selling.edit-deals", run: (go) => go("/selling/deals/new") },
    { id: "new-contact", label: "contact.new", icon: "contact", permission: "selling.edit-contacts", run: (go) => go("/selling/contacts/new") },
    { id: "new-account", label: "selling.newAccount", icon: "account", permission: "selling.edit-accounts", run: (go) => go("/selling/accounts/new") },
  ],
  search: async (query, signal) => (await import("./refs")).searchSelling(query, signal),
  refs: { account, contact, parent: account, pipeline },
});
