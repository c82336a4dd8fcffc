import { Alert, Badge, Button, Group } from "@mantine/core";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { icons, type IconName } from "../icons";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { MEANINGS } from "../theme/theme";
import classes from "./design.module.css";

const PROOF = "Zażółć gęślą jaźń, ZAŻÓŁĆ GĘŚLĄ JAŹŃ";
const VARIANTS = ["filled", "light", "outline", "subtle"] as const;
const FIGURES = [1, -500, 123_456, 4_500_000, 120_000_000, 98_765_432_199];

/** Type, figures, buttons, meanings, icons. */
export function TypeSamples() {
  const t = useT();
  const format = useFormat();
  const money = FIGURES.map((minor) => ({ minor, currency: "PLN" }));
  return (
    <>
      {[28, 20, 16, 14, 12].map((size) => <p key={size} style={{ fontSize: size, lineHeight: 1.43 }}>{[400, 500, 600].map((weight) => <span key={weight} style={{ fontWeight: weight }}>{`${PROOF} `}</span>)}</p>)}
      <table className={classes.figures} tabIndex={0}>
        <tbody>{money.map((one) => <tr key={one.minor}><td>{format.money(one)}</td><td>{format.money({ ...one, currency: "EUR" })}</td><td>{format.shortMoney(one)}</td><td>{format.percent(one.minor % 10_000)}</td></tr>)}</tbody>
      </table>
      <p>{[format.date("2026-11-23"), format.longDate("2026-11-23"), format.dateTime("2026-11-23T13:30:00Z")].join(" · ")}</p>
      <Group gap="xs">
        {VARIANTS.map((variant) => <Button key={variant} variant={variant}>{t("states.save")}</Button>)}
        <Button variant="default">{t("states.cancel")}</Button>
        <Button disabled>{t("states.save")}</Button>
        <Button loading>{t("states.save")}</Button>
        <Button color="refusal" leftSection={<Icon of="remove" />}>{t("form.clear")}</Button>
        <IconButton icon="edit" label={t("list.filterText")} />
      </Group>
      {MEANINGS.map((meaning) => (
        <Group key={meaning} gap="sm">
          <Badge color={meaning}>{meaning}</Badge><Badge color={meaning} variant="light">{meaning}</Badge><Badge color={meaning} variant="outline">{meaning}</Badge>
          <Alert color={meaning} variant="light" className={classes.alert}>{PROOF}</Alert>
        </Group>
      ))}
      <div className={classes.icons}>{Object.keys(icons).map((name) => <span key={name}><Icon of={name as IconName} size={20} />{name}</span>)}</div>
    </>
  );
}
