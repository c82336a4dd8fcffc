import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const JAVA = "../app/src/main/java";
const files = readdirSync(JAVA, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".java"));
const read = (name: string) => readFileSync(join(JAVA, name), "utf8");

const returned = files.filter((name) => name.endsWith("Problem.java")).flatMap((name) => [...read(name).matchAll(/(?:return|->)\s+"([a-z-]+\.[a-z-]+)"/g)].map((match) => match[1] ?? ""));
const found = files.flatMap((name) => [...read(name).matchAll(/(?:Invalid\s*\.field|FieldFinding)\(\s*[^,()]+,\s*"([a-z-]+\.[a-z-]+)"/g)].map((match) => match[1] ?? ""));
const codes = [...new Set([...returned, ...found])].sort();

function catalogue(language: string): Record<string, string> {
  const names = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(`messages.${language}.json`));
  return Object.assign({}, ...names.map((name) => JSON.parse(readFileSync(join("src", name), "utf8")) as Record<string, string>));
}

it("finds the codes in the sources", () => {
  expect(codes).toEqual(expect.arrayContaining(["record.changed", "deal.lost-reason-missing", "field.required"]));
});

it.each(["pl", "en"])("every refusal of the server has words in %s", (language) => {
  const known = catalogue(language);
  expect(codes.filter((code) => !known[`problem.${code}`])).toEqual([]);
});
