import { useQuery } from "@tanstack/react-query";
import { useLanguage, useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { manual, type Chapter } from "./manual";
import classes from "./Manual.module.css";

function ChapterText({ chapter, label }: { chapter: Chapter; label: string }) {
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: ["manual", chapter, language], staleTime: Infinity, queryFn: () => manual(chapter, language) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={12} />;
  // The text is part of the program: nobody can write into it.
  return <article className={classes.manual} aria-label={label} dangerouslySetInnerHTML={{ __html: data }} />;
}

/** The manual's first chapter in the language of the person, the same text and pictures as in the repository. */
export function ManualPage() {
  return <ChapterText chapter="first-steps" label={useT()("platform.firstSteps")} />;
}

/** The chapter about consents. */
export function ConsentsChapter() {
  return <ChapterText chapter="consents" label={useT()("consent.setUp.manual")} />;
}
