import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import classes from "../selling.module.css";
import { ActivityRecord } from "./ActivityRecord";

/** One activity as a page of its own. */
export function ActivityPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <ActivityRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/activities" })} />
    </div>
  );
}
