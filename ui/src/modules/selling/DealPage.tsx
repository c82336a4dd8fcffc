import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { DealRecord } from "./DealRecord";
import classes from "./selling.module.css";

/** One deal as a page of its own. */
export function DealPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <DealRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/deals" })} />
    </div>
  );
}
