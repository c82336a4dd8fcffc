import { Button } from "@mantine/core";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Reading } from "./api";
import classes from "./Imports.module.css";

interface Props {
  spoilt: NonNullable<Reading["spoilt"]>;
  disabled: boolean;
  onMend: (encoding: string) => void;
}

/** Letters that were read in a wrong encoding, how they should look, and the button that makes them right in the whole file. */
export function SpoiltLetters({ spoilt: { cell, mended, encoding }, disabled, onMend }: Props) {
  const t = useT();
  return (
    <li data-warns>
      <Icon of="attention" />
      <span className={classes.spoilt}>
        {mended ? t("imports.spoiltTo", { cell, mended }) : t("imports.spoilt", { cell, encoding: encoding.split(":")[0] ?? "" })}
        {mended && <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onMend(encoding)}>{t("imports.mend")}</Button>}
      </span>
    </li>
  );
}
