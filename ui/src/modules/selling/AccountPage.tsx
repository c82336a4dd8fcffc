import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { AccountRecord } from "./AccountRecord";
import classes from "./selling.module.css";

/** One account as a page of its own. */
export function AccountPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <AccountRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/accounts" })} />
    </div>
  );
}
