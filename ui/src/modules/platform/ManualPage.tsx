import { useQuery } from "@tanstack/react-query";
import { useLanguage, useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { firstSteps } from "./manual";
import classes from "./Manual.module.css";

/** The manual's first chapter in the language of the person, the same text and pictures as in the repository. */
export function ManualPage() {
  const t = useT();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: ["manual", language], staleTime: Infinity, queryFn: () => firstSteps(language) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={12} />;
  // The text is part of the program: nobody can write into it.
  return <article className={classes.manual} aria-label={t("platform.firstSteps")} dangerouslySetInnerHTML={{ __html: data }} />;
}
