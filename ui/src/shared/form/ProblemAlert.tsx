import { Alert } from "@mantine/core";
import { OfflineError, ProblemError } from "../api/problem";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";

/** The server's words about one field, for the `error` of an input. */
export function findingText(error: unknown, field: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const { code, params, detail, findings } = error.problem;
  // What is taken names its field among the values of the refusal.
  if (code === "record.taken" && params?.["field"] === field) return detail;
  return findings?.find((finding) => finding.field === field)?.text;
}

interface Props {
  error: unknown;
  /** Fields that show their finding themselves; the others are listed here. */
  shownFields?: readonly string[];
}

/** A refusal in words: what is wrong and what to do; the code stands in small print. */
export function ProblemAlert({ error, shownFields = [] }: Props) {
  const t = useT();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  const listed = problem?.findings?.filter(({ field }) => !shownFields.includes(field)) ?? [];
  const ours = error instanceof OfflineError ? t("shell.offline") : `${t("states.ourFault")}. ${t("states.safe")}`;
  return (
    <Alert color="refusal" variant="light" role="alert" icon={<Icon of="refusal" />} title={problem?.detail ? problem.title : undefined}>
      <p>{problem?.detail || ours}</p>
      {listed.length > 0 && <ul>{listed.map(({ field, code, text }) => <li key={field + code}>{text}</li>)}</ul>}
      {problem && <code className="st-small st-muted">{problem.code}</code>}
    </Alert>
  );
}
