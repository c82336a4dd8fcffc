import { Radio } from "@mantine/core";
import { useServerText } from "../../../shared/i18n/useT";
import { FRESH, OTHER } from "./convertDraft";
import classes from "./prospects.module.css";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly why: readonly string[];
}

interface Props {
  label: string;
  value: string;
  found: readonly Found[];
  fresh: string;
  other: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Somebody who is there already, with the reason for the guess; somebody new; somebody else from the list. */
export function Choices({ label, value, found, fresh, other, error, onChange }: Props) {
  const text = useServerText();
  const why = (codes: readonly string[]) => codes.map((code) => text(`prospect.same.${code}`)).join(", ");
  return (
    <Radio.Group aria-label={label} value={value} onChange={onChange} error={error}>
      <div className={classes.choices}>
        {found.map((one) => <Radio key={one.id} value={one.id} label={one.name} description={[one.about, why(one.why)].filter(Boolean).join(" · ")} {...(one.id === value && { "data-autofocus": true })} />)}
        <Radio value={FRESH} label={fresh} {...(value === FRESH && { "data-autofocus": true })} />
        <Radio value={OTHER} label={other} />
      </div>
    </Radio.Group>
  );
}
