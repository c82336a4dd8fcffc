import type { Descriptor } from "../api/types";
import { filterSentence } from "./conditionText";
import type { Part } from "./filter";
import { usePrintedChoice } from "../shell/printNote";
import { useWording } from "./useWording";
import classes from "./ViewBar.module.css";

/** The filter as a sentence: always in the foot of the paper, on the screen where chips alone would be hard to read. */
export function FilterSentence({ descriptor, parts, onScreen }: { descriptor: Descriptor; parts: readonly Part[]; onScreen: boolean }) {
  const sentence = filterSentence(parts, useWording(descriptor, parts));
  usePrintedChoice(sentence);
  return onScreen && <p className={classes.sentence} aria-live="polite">{sentence}</p>;
}
