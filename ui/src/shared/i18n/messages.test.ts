import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";

type Catalogue = Record<string, string>;

const folders = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /messages\.(pl|en)\.json$/.test(name))
  .map((name) => join("src", name, ".."));

function read(folder: string, language: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, `messages.${language}.json`), "utf8")) as Catalogue;
}

function walk(nodes: MessageFormatElement[], visit: (node: MessageFormatElement) => void): void {
  for (const node of nodes) {
    visit(node);
    if ("children" in node) walk(node.children, visit);
    if ("options" in node) Object.values(node.options).forEach((option) => walk(option.value, visit));
  }
}

function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  walk(parse(text), (node) => {
    if (node.type !== TYPE.literal && node.type !== TYPE.pound) names.add(node.value);
  });
  return [...names].sort();
}

function pluralsOf(text: string): string[][] {
  const found: string[][] = [];
  walk(parse(text), (node) => {
    if (node.type === TYPE.plural) found.push(Object.keys(node.options));
  });
  return found;
}

function formatted(text: string): number[] {
  const found: number[] = [];
  walk(parse(text), (node) => {
    if ([TYPE.number, TYPE.date, TYPE.time].includes(node.type)) found.push(node.type);
  });
  return found;
}

describe.each([...new Set(folders)])("messages in %s", (folder) => {
  const [pl, en] = [read(folder, "pl"), read(folder, "en")];

  it("have the same keys in both languages", () => {
    expect(Object.keys(pl).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))("%s takes the same arguments and formats no figures itself", (key) => {
    expect(argumentsOf(pl[key] ?? "")).toEqual(argumentsOf(en[key] ?? ""));
    expect([...formatted(pl[key] ?? ""), ...formatted(en[key] ?? "")]).toEqual([]);
  });

  it("have all four plural branches in Polish", () => {
    for (const [key, text] of Object.entries(pl)) {
      for (const branches of pluralsOf(text)) expect(branches, key).toEqual(expect.arrayContaining(["one", "few", "many", "other"]));
    }
  });

  it("do not guess a person's gender", () => {
    for (const [key, text] of Object.entries(pl)) expect(text, key).not.toMatch(/\p{L}+(łeś|łaś|łbyś|łabyś)(?!\p{L})|\b(Pan|Pani)\b/u);
  });
});

it("no key is defined twice", () => {
  const all = [...new Set(folders)].flatMap((folder) => Object.keys(read(folder, "en")));
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});
