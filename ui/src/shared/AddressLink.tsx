import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to an address that the server wrote, with its question part: `/selling/deals?filter=…`. */
export function AddressLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const [path = "", question = ""] = to.split("?");
  return <Link to={path} search={Object.fromEntries(new URLSearchParams(question)) as never} {...(className && { className })}>{children}</Link>;
}
