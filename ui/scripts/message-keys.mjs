// Writes the typed list of message keys with the arguments that each message takes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

const NUMERIC = new Set([TYPE.number, TYPE.plural]);

function collect(nodes, into) {
  for (const node of nodes) {
    if (node.type === TYPE.tag) collect(node.children, into);
    if (node.type === TYPE.literal || node.type === TYPE.pound || node.type === TYPE.tag) continue;
    into.set(node.value, NUMERIC.has(node.type) ? "number" : "string");
    for (const option of Object.values(node.options ?? {})) collect(option.value, into);
  }
  return into;
}

const lines = [];
const files = readdirSync("src", { recursive: true }).filter((name) => name.endsWith("messages.en.json"));
for (const file of files.map((name) => join("src", name)).sort()) {
  for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
    const args = [...collect(parse(text), new Map())].map(([name, type]) => `${name}: ${type}`);
    lines.push(`  ${JSON.stringify(key)}: ${args.length ? `{ ${args.join("; ")} }` : "undefined"};`);
  }
}
writeFileSync(
  "src/shared/i18n/messages.gen.d.ts",
  `// Made by scripts/message-keys.mjs from the messages.en.json files.\nexport interface Messages {\n${lines.join("\n")}\n}\n`,
);
