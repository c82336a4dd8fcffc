// Writes a brotli and a gzip twin beside every text file of the build, so that the server sends them as they are.
// index.html is left out: the server writes the nonce into it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const files = readdirSync("dist", { recursive: true }).filter((name) => /\.(js|css|svg|json)$/.test(name));
for (const file of files.map((name) => join("dist", name))) {
  if (file.includes(".vite")) continue;
  const plain = readFileSync(file);
  if (plain.length < 1024) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
