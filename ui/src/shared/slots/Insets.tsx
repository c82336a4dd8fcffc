import { Suspense } from "react";
import { useMe } from "../api/me";
import { slot } from "./slots";

/** What the modules show at a place, as far as the person may see it. */
export function Insets({ at }: { at: "bands" | "beginnings" }) {
  const me = useMe();
  return <Suspense>{slot(at).map(({ permission, Inset }, index) => (!permission || me?.permissions.includes(permission)) && <Inset key={index} />)}</Suspense>;
}
