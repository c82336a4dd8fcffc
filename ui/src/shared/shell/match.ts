/** A text without accents and capitals, for searching; the Polish ł has no accent that could be split off. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/ł/g, "l").normalize("NFD").replace(/\p{M}/gu, "");
}

function startsWithOneError(word: string, typed: string): boolean {
  for (let at = 0; at < typed.length; at++) {
    if (word[at] === typed[at]) continue;
    const rest = typed.slice(at + 1);
    const swapped = word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2);
    return swapped || word.startsWith(rest, at + 1) || word.startsWith(rest, at) || word.startsWith(typed.slice(at), at + 1);
  }
  return true;
}

/** How well a text answers what was typed: 3 begins with it, 2 a word begins with it, 1 contains it or has one typing error, 0 not at all. */
export function score(text: string, typed: string): number {
  const [whole, wanted] = [folded(text), folded(typed).trim()];
  if (wanted === "") return 1;
  if (whole.startsWith(wanted)) return 3;
  const words = whole.split(/[\s/,-]+/);
  const asked = wanted.split(/\s+/);
  if (asked.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  if (whole.includes(wanted)) return 1;
  return wanted.length >= 3 && asked.every((part) => words.some((word) => startsWithOneError(word, part))) ? 1 : 0;
}
