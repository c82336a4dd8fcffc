import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { qualificationQuery, type Judged } from "./api";
import { ItemLine } from "./ItemLine";
import classes from "./qualification.module.css";
import { useAnswers } from "./useAnswers";

/** Questions of the method of a deal or a prospect, each answered where it stands; all of them when no codes are given. */
export function Questions({ of, codes, mayEdit = true }: { of: Judged; codes: readonly string[] | null; mayEdit?: boolean }) {
  const { data, error, refetch } = useQuery(qualificationQuery(of));
  const { answer } = useAnswers(of);
  const [open, setOpen] = useState<string | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  return (
    <ul className={classes.items}>
      {(data.framework?.items ?? []).filter(({ code }) => codes?.includes(code) ?? true).map((item) => (
        <ItemLine key={item.id} item={item} answer={data.answers.find((one) => one.item === item.code) ?? null} open={open === item.code} mayEdit={mayEdit}
          onToggle={() => setOpen(open === item.code ? null : item.code)} onAnswer={(given) => answer(item.code, given).then(() => setOpen((now) => (now === item.code ? null : now)))} />
      ))}
    </ul>
  );
}
