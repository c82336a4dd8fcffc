import type { Language } from "../../shared/format/types";

const texts = import.meta.glob<string>("../../../../docs/manual/*/first-steps.md", { query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../../../docs/manual/*/images/*.png", { query: "?url", import: "default" });

async function picturesOf(language: Language): Promise<Map<string, string>> {
  const own = Object.entries(pictures).filter(([path]) => path.includes(`/manual/${language}/`));
  return new Map(await Promise.all(own.map(async ([path, load]): Promise<[string, string]> => [path.slice(path.indexOf("images/")), await load()])));
}

/** The first chapter of the manual as HTML, its pictures served by this program. */
export async function firstSteps(language: Language): Promise<string> {
  const [path] = Object.keys(texts).filter((one) => one.includes(`/manual/${language}/`));
  const [{ marked }, text, addresses] = await Promise.all([import("marked"), path ? texts[path]?.() : "", picturesOf(language)]);
  const placed = (text ?? "").replace(/\]\((images\/[\w-]+\.png)\)/g, (whole, name: string) => (addresses.has(name) ? `](${addresses.get(name) ?? ""})` : whole));
  return marked.parse(placed, { async: false });
}
