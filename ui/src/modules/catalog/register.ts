import { lazySource, register } from "../../shared/slots/slots";

const product = lazySource("catalog.read", () => import("./refs").then(({ catalogRefs }) => catalogRefs.product));
const line = lazySource("catalog.read", () => import("./refs").then(({ catalogRefs }) => catalogRefs.line));

register({
  rail: [{ code: "products", icon: "product", label: "catalog.products", path: "/catalog/products", letter: "p" }],
  screens: [
    { path: "/catalog/products", title: "catalog.products", permission: "catalog.read", load: () => import("./ProductsPage").then(({ ProductsPage }) => ProductsPage) },
    { path: "/catalog/lines", title: "catalog.lines", permission: "catalog.read", load: () => import("./LinesPage").then(({ LinesPage }) => LinesPage) },
  ],
  refs: { product, line, productLine: line },
});
