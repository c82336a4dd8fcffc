import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "./rowStream";

async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) { yield text.slice(from, cut); from = cut; }
  yield text.slice(from);
}

it("finds the same lines wherever the text is cut", async () => {
  const lines = ['{"name":"Łódź"}', "{}", '{"end":{"rows":2,"more":false}}'];
  const text = `${lines.join("\n")}\n`;
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 6 }), async (cuts) => {
    const found: string[] = [];
    for await (const line of linesOf(pieces(text, cuts))) found.push(line);
    expect(found).toEqual(lines);
  }));
});
