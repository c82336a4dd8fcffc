import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { PersonRecord } from "./PersonRecord";

/** One person as a page of their own. */
export function PersonPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return <PersonRecord key={params.id} id={params.id ?? ""} asPage tab={tab} onTab={setTab} onClose={() => void navigate({ to: "/structure/people" })} />;
}
