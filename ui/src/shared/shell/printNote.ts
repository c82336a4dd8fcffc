import { useEffect } from "react";
import { signal } from "../api/signal";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";

/** What the paper says of the choice of its rows, such as the filter as a sentence. */
export const printNote = signal("");

/** Makes the paper of this screen say how its rows were chosen, as long as the screen shows them. */
export function usePrintedChoice(sentence: string): void {
  useEffect(() => {
    printNote.set(sentence);
    return () => printNote.set("");
  }, [sentence]);
}

// As people write it; an address that somebody has typed wrongly stays as it is.
function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}

/** Writes the foot of every printed page: the choice of the rows, when and by whom it was printed, and the address. */
export function usePrintFoot(who: string): void {
  const t = useT();
  const format = useFormat();
  useEffect(() => {
    const write = () => {
      const words = [printNote.get(), t("shell.printed", { at: format.dateTime(new Date().toISOString()), who }), readable(location.href)];
      document.documentElement.style.setProperty("--st-print-foot", JSON.stringify(words.filter(Boolean).join(" · ")));
    };
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, [t, format, who]);
}
