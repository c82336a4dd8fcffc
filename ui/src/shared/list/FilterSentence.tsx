import type { Descriptor } from "../api/types";
import { filterSentence } from "./conditionText";
import type { Part } from "./filter";
import { useWording } from "./useWording";
import classes from "./ViewBar.module.css";

/** The filter as a sentence, for whoever reads rather than clicks; also on paper. */
export function FilterSentence({ descriptor, parts }: { descriptor: Descriptor; parts: readonly Part[] }) {
  return <p className={classes.sentence} aria-live="polite">{filterSentence(parts, useWording(descriptor, parts))}</p>;
}
