// Adds up what the first screen loads (entry, its static imports, one language, the sign-in) and refuses more than the limit.
import { existsSync, readFileSync, statSync } from "node:fs";

const LIMIT_KB = 220;
const FIRST_SCREEN = ["index.html", "src/shared/i18n/catalogue.pl.ts", "src/modules/platform/SignInPage.tsx"];

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const files = new Set();

function visit(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) visit(imported);
}

FIRST_SCREEN.forEach(visit);
const sizes = [...files].map((file) => {
  const packed = `dist/${file}.br`;
  return { file, bytes: statSync(existsSync(packed) ? packed : `dist/${file}`).size };
});
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`Start bundle: ${total.toFixed(1)} kB brotli of at most ${LIMIT_KB} kB`);
if (total > LIMIT_KB) process.exit(1);
