import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to an address that the server wrote, with its question part: `/selling/deals?filter=…`; `label` names it when there is only an icon. */
export function AddressLink({ to, className, label, children }: { to: string; className?: string; label?: string; children: ReactNode }) {
  const [path = "", question = ""] = to.split("?");
  return <Link to={path} search={Object.fromEntries(new URLSearchParams(question)) as never} {...(className && { className })} {...(label && { "aria-label": label, title: label })}>{children}</Link>;
}
