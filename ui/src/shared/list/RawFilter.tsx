import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { Problem } from "../api/problem";
import { useT } from "../i18n/useT";
import classes from "./ViewBar.module.css";

/** Where the server stopped understanding a filter. */
function errorAt(problem: Problem | null): number | null {
  const position = problem?.params?.["position"];
  return problem?.code === "filter.syntax" && typeof position === "number" ? position : null;
}

function proposals(problem: Problem | null): string[] {
  const given = problem?.params?.["proposals"];
  return Array.isArray(given) ? given.filter((one): one is string => typeof one === "string") : [];
}

/** The filter as text; a mistake is shown under the place where it stands, with what fits there. */
export function RawFilter({ filter, problem, onApply }: { filter: string; problem: Problem | null; onApply: (filter: string) => void }) {
  const t = useT();
  const [text, setText] = useState(filter);
  const position = errorAt(problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(text.trim());
  };
  const propose = (word: string) => setText(`${text.slice(0, position ?? text.length)}${word} `);
  return (
    <form className={classes.raw} onSubmit={submit}>
      <TextInput aria-label={t("list.filterText")} classNames={{ input: classes.rawInput }} value={text} spellCheck={false} autoComplete="off" data-autofocus
        onChange={(event) => setText(event.currentTarget.value)} error={problem?.detail} inputWrapperOrder={["input", "description", "error"]}
        description={position === null ? undefined : <span className={classes.mistake} aria-hidden>{" ".repeat(position)}^</span>} />
      <Button type="submit" variant="default">{t("list.apply")}</Button>
      {proposals(problem).map((word) => <Button key={word} size="compact-sm" variant="light" onClick={() => propose(word)}>{word}</Button>)}
    </form>
  );
}
