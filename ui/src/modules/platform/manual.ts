import type { Language } from "../../shared/format/types";

const texts = import.meta.glob<string>("../../../../docs/manual/*/*.md", { query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../../../docs/manual/*/images/*.png", { query: "?url", import: "default" });

async function picturesOf(language: Language): Promise<Map<string, string>> {
  const own = Object.entries(pictures).filter(([path]) => path.includes(`/manual/${language}/`));
  return new Map(await Promise.all(own.map(async ([path, load]): Promise<[string, string]> => [path.slice(path.indexOf("images/")), await load()])));
}

/** A chapter of the manual, as its file is called. */
export type Chapter = "first-steps" | "consents";

/** A chapter of the manual as HTML, its pictures served by this program. */
export async function manual(chapter: Chapter, language: Language): Promise<string> {
  const path = Object.keys(texts).find((one) => one.endsWith(`/manual/${language}/${chapter}.md`));
  const [{ marked }, text, addresses] = await Promise.all([import("marked"), path ? texts[path]?.() : "", picturesOf(language)]);
  const placed = (text ?? "").replace(/\]\((images\/[\w-]+\.png)\)/g, (whole, name: string) => (addresses.has(name) ? `](${addresses.get(name) ?? ""})` : whole));
  const linked = placed.replace(/\]\(([\w-]+)\.md\)/g, "](/manual/$1)");
  return marked.parse(linked, { async: false });
}
