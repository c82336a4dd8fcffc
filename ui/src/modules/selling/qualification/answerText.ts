import type { Bilingual } from "../../../shared/format/types";
import type { FrameworkBook } from "./api";

const WRITTEN = /^(\S+) (\d) ([^]*)$/;

/** An answer as the history keeps it (`champion 2 evidence`), in words. */
export function answerText(written: string, book: FrameworkBook | undefined, text: (name: Bilingual) => string): string {
  const [, code, score = "", evidence = ""] = WRITTEN.exec(written) ?? [];
  if (!code) return written;
  const item = book?.frameworks.flatMap(({ items }) => items).find((one) => one.code === code);
  return `${item ? text(item.name) : code}: ${score}/3 (${evidence})`;
}
