import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { figureText, type Why } from "./types";
import classes from "./why.module.css";

async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without HTTPS the browser has no clipboard; selecting the text for the person is what is left.
  throw new Error("clipboard");
}

// The browser prints the whole page; this leaves only the panel on paper.
function printAlone(): void {
  const root = document.documentElement;
  root.dataset["print"] = "why";
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
}

/** Copy and print of an explanation. */
export function WhyActions({ why }: { why: Why }) {
  const t = useT();
  const format = useFormat();
  const text = [
    `${figureText(why.figure, format)} – ${format.text(why.sentence)}`,
    ...why.parts.map((part) => `${format.text(part.label)}\t${figureText({ ...why.figure, unit: part.unit, value: part.value }, format)}`),
    `${format.text(why.rule.name)} (${why.rule.version})`,
  ].join("\n");
  const take = () => void copy(text).then(() => showToast({ text: t("why.copied") }), () => showToast({ text: t("why.notCopied"), tone: "refusal" }));
  return (
    <span className={classes.actions}>
      <IconButton icon="copy" size={28} label={t("why.copy")} onClick={take} />
      <IconButton icon="print" size={28} label={t("why.print")} onClick={printAlone} />
    </span>
  );
}
