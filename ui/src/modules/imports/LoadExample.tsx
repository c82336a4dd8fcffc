import { Button } from "@mantine/core";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import classes from "./Imports.module.css";
import { useExample, useLoadExample } from "./useExample";

/** Where a list has nothing yet: data to look around with, as long as there are none. */
export function LoadExample() {
  const t = useT();
  const example = useExample();
  const { load, error, starting } = useLoadExample();
  if (!example || example.state === "loaded" || example.state === "removing") return null;
  return (
    <div className={classes.example}>
      <Button variant="default" leftSection={<Icon of="import" />} loading={starting || example.state === "loading"} onClick={load}>{t("imports.exampleLoad")}</Button>
      <p className="st-small">{t("imports.exampleText")}</p>
      <ProblemAlert error={error} />
    </div>
  );
}
