import { RefName } from "../../../shared/list/RefName";
import { useJobDates } from "./ContactJobs";

interface Kept {
  readonly account: string;
  readonly valid_during: string;
}

// The database writes a period as [first day, day after the last one).
function period(written: string): { from: string; to: string | null } {
  const [from = "", to = ""] = written.replace(/[[\]()"]/g, "").split(",");
  return { from, to: to || null };
}

/** The jobs of a contact as they stood, from the history. */
export function JobsImage({ image }: { image: string }) {
  const dates = useJobDates();
  const jobs = JSON.parse(image) as Kept[];
  if (jobs.length === 0) return "–";
  return jobs.map(({ account, valid_during }, at) => <span key={`${account} ${valid_during}`}>{at > 0 && "; "}<RefName of="account" id={account} /> {dates(period(valid_during))}</span>);
}
