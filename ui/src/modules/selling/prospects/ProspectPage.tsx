import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import classes from "../selling.module.css";
import { ProspectRecord } from "./ProspectRecord";

/** One prospect as a page of its own. */
export function ProspectPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <ProspectRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/prospects" })} />
    </div>
  );
}
