/** The cells of a block that was copied from a spreadsheet: tabs between cells, lines between rows, quotes round what holds either. */
export function pastedBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => { row.push(cell); cell = ""; };
  const endRow = () => { endCell(); rows.push(row); row = []; };
  const all = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < all.length; at++) {
    const sign = all[at] ?? "";
    if (quoted && sign === '"' && all[at + 1] === '"') { cell += '"'; at++; }
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && sign === '"' && cell === "") quoted = true;
    else if (!quoted && sign === "\t") endCell();
    else if (!quoted && sign === "\n") endRow();
    else cell += sign;
  }
  if (all !== "") endRow();
  return rows.map((cells) => cells.map((one) => one.trim()));
}
