import { Button, Checkbox, Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AddressLink } from "../AddressLink";
import { ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { Skeletons } from "../states/Skeletons";
import classes from "./measure.module.css";
import { measuresQuery, useTileChoice, type TilePlace } from "./tiles";

const MOST = 12;

function moved(codes: readonly string[], code: string, by: number): string[] {
  const at = codes.indexOf(code) + by;
  const rest = codes.filter((one) => one !== code);
  return [...rest.slice(0, at), code, ...rest.slice(at)];
}

function Choices({ place, chosen }: { place: TilePlace; chosen: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const { data } = useQuery(measuresQuery);
  const { choose, error } = useTileChoice(place, chosen);
  if (!data) return <Skeletons shape="record" rows={5} />;
  const fit = data.filter(({ uses }) => uses.includes("tile"));
  const ordered = [...chosen.flatMap((code) => fit.find((one) => one.code === code) ?? []), ...fit.filter(({ code }) => !chosen.includes(code))];
  return (
    <>
      <ProblemAlert error={error} />
      <ul className={classes.choices}>
        {ordered.map(({ code, name, meaning }) => {
          const at = chosen.indexOf(code);
          const [on, shown] = [at >= 0, format.text(name)];
          return (
            <li key={code}>
              <Checkbox label={shown} description={format.text(meaning)} checked={on} disabled={on ? chosen.length === 1 : chosen.length >= MOST} onChange={() => choose(on ? chosen.filter((one) => one !== code) : [...chosen, code])} />
              {on && <IconButton icon="rises" size={24} disabled={at === 0} label={t("measure.earlier", { name: shown })} onClick={() => choose(moved(chosen, code, -1))} />}
              {on && <IconButton icon="falls" size={24} disabled={at === chosen.length - 1} label={t("measure.later", { name: shown })} onClick={() => choose(moved(chosen, code, 1))} />}
            </li>
          );
        })}
      </ul>
      <AddressLink to="/settings/measures">{t("measure.all")}</AddressLink>
    </>
  );
}

/** Which measures stand in the tiles of a place and in which order; every step is saved at once and can be taken back. */
export function TileChooser({ place, chosen }: { place: TilePlace; chosen: readonly string[] }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target><Button className={classes.choose} size="compact-sm" variant="subtle" leftSection={<Icon of="edit" size={14} />} aria-expanded={opened} onClick={() => setOpened(!opened)}>{t("measure.choose")}</Button></Popover.Target>
      <Popover.Dropdown className={classes.chooser}>{opened && <Choices place={place} chosen={chosen} />}</Popover.Dropdown>
    </Popover>
  );
}
