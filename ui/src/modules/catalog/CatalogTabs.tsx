import { Link } from "@tanstack/react-router";
import { useT } from "../../shared/i18n/useT";
import classes from "./Catalog.module.css";

/** The lists of the catalogue. */
export function CatalogTabs() {
  const t = useT();
  return (
    <nav data-chapter-tabs className={classes.tabs} aria-label={t("catalog.products")}>
      <Link to="/catalog/products" activeProps={{ className: classes.current }}>{t("catalog.products")}</Link>
      <Link to="/catalog/lines" activeProps={{ className: classes.current }}>{t("catalog.lines")}</Link>
      <Link to="/catalog/price-books" activeProps={{ className: classes.current }}>{t("price.books")}</Link>
    </nav>
  );
}
