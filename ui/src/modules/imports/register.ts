import { lazy } from "react";
import { register } from "../../shared/slots/slots";

const EVERYTHING = "platform.import-everything";

register({
  rail: [{ code: "imports", icon: "import", label: "imports.imports", path: "/imports", letter: "i" }],
  screens: [
    { path: "/imports", title: "imports.imports", permission: "platform.import", load: () => import("./ImportsPage").then(({ ImportsPage }) => ImportsPage) },
    { path: "/imports/$id", title: "imports.imports", hidden: true, load: () => import("./ImportPage").then(({ ImportPage }) => ImportPage) },
  ],
  bands: [{ permission: EVERYTHING, Inset: lazy(() => import("./ExampleBand").then(({ ExampleBand }) => ({ default: ExampleBand }))) }],
  beginnings: [{ permission: EVERYTHING, Inset: lazy(() => import("./LoadExample").then(({ LoadExample }) => ({ default: LoadExample }))) }],
  create: [{ id: "new-import", label: "imports.new", icon: "import", permission: "platform.import", run: (go) => go("/imports") }],
});
