import type { Descriptor } from "../api/types";
import { filterSentence } from "./conditionText";
import type { Part } from "./filter";
import { usePrintedChoice } from "../shell/printNote";
import { useWording } from "./useWording";
import classes from "./ViewBar.module.css";

/** The filter as a sentence, for whoever reads rather than clicks; also on paper. */
export function FilterSentence({ descriptor, parts }: { descriptor: Descriptor; parts: readonly Part[] }) {
  const sentence = filterSentence(parts, useWording(descriptor, parts));
  usePrintedChoice(sentence);
  return <p className={classes.sentence} aria-live="polite">{sentence}</p>;
}
