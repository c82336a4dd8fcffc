import { icons, type IconName } from "./icons";

/** The icon of a meaning; it is decoration, the control around it carries the name. */
export function Icon({ of, size = 16 }: { of: IconName; size?: 12 | 14 | 16 | 20 | 24 }) {
  const Drawn = icons[of];
  return <Drawn size={size} stroke={1.75} aria-hidden focusable={false} />;
}
