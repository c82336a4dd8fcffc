import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import classes from "../selling.module.css";
import { ContactRecord } from "./ContactRecord";

/** One contact as a page of its own. */
export function ContactPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return (
    <div className={classes.recordPage}>
      <ContactRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/selling/contacts" })} />
    </div>
  );
}
