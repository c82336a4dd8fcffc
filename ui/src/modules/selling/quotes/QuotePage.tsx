import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import classes from "../selling.module.css";
import { QuoteRecord } from "./QuoteRecord";

/** One quote as a page of its own. */
export function QuotePage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <QuoteRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/quotes" })} />
    </div>
  );
}
