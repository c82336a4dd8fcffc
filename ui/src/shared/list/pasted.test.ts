import { describe, expect, it } from "vitest";
import { pastedBlock } from "./pasted";

describe("a block from a spreadsheet", () => {
  it.each([
    ["one cell", "12", [["12"]]],
    ["rows and columns, the last line end is no row", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["an empty cell stays in its place", "a\t\tc", [["a", "", "c"]]],
    ["quotes hold tabs, lines and quotes", '"a\tb"\t"c\nd"\n"e ""f"""\tg', [["a\tb", "c\nd"], ['e "f"', "g"]]],
    ["a quote inside a cell is itself", 'rura 3/4" PP\tx', [['rura 3/4" PP', "x"]]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => expect(pastedBlock(text)).toEqual(expected));
});
