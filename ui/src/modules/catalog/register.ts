import { lazySource, register } from "../../shared/slots/slots";

const product = lazySource("catalog.read", () => import("./refs").then(({ catalogRefs }) => catalogRefs.product));
const priceBook = lazySource("catalog.read", () => import("./refs").then(({ catalogRefs }) => catalogRefs.priceBook));
const line = lazySource("catalog.read", () => import("./refs").then(({ catalogRefs }) => catalogRefs.line));

register({
  rail: [{ code: "products", icon: "product", label: "catalog.products", path: "/catalog/products", under: "/catalog", letter: "p" }],
  screens: [
    { path: "/catalog/products", title: "catalog.products", permission: "catalog.read", load: () => import("./ProductsPage").then(({ ProductsPage }) => ProductsPage) },
    { path: "/catalog/lines", title: "catalog.lines", permission: "catalog.read", load: () => import("./LinesPage").then(({ LinesPage }) => LinesPage) },
    { path: "/catalog/price-books", title: "price.books", permission: "catalog.read", load: () => import("./prices/BooksPage").then(({ BooksPage }) => BooksPage) },
    { path: "/catalog/price-books/new", title: "price.newBook", permission: "catalog.edit", hidden: true, load: () => import("./prices/NewBookPage").then(({ NewBookPage }) => NewBookPage) },
    { path: "/catalog/price-books/$id", title: "price.books", hidden: true, load: () => import("./prices/BookPage").then(({ BookPage }) => BookPage) },
    { path: "/catalog/products/new", title: "catalog.newProduct", permission: "catalog.edit", hidden: true, load: () => import("./NewProductPage").then(({ NewProductPage }) => NewProductPage) },
    { path: "/catalog/lines/new", title: "catalog.newLine", permission: "catalog.edit", hidden: true, load: () => import("./NewLinePage").then(({ NewLinePage }) => NewLinePage) },
  ],
  create: [
    { id: "new-product", label: "catalog.newProduct", icon: "product", permission: "catalog.edit", run: (go) => go("/catalog/products/new") },
    { id: "new-line", label: "catalog.newLine", icon: "product", permission: "catalog.edit", run: (go) => go("/catalog/lines/new") },
  ],
  kinds: [{ kind: "products", icon: "product", title: "catalog.products", path: (open) => ({ to: "/catalog/products", search: { open } }) }],
  refs: { product, line, productLine: line, "product-lines.parent": line, priceBook, "price-books.parent": priceBook },
});
