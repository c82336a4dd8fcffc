import { transport } from "../api/transport";
import type { ListQuestion } from "./useRecords";

interface Reading<Row> {
  readonly signal: AbortSignal;
  /** Stops when there are more rows than that. */
  readonly most: number;
  readonly onRow: (row: Row) => void;
  readonly onProgress: (rows: number) => void;
}

/** A list by its name, and the record that it belongs to when it is one of many. */
export interface OpenList {
  readonly object: string;
  readonly within?: string | undefined;
}

interface End {
  readonly end?: { readonly rows: number; readonly more: boolean };
}

/** The connection ended before all rows had come. */
export class CutOff extends Error {}

const BREATH_MS = 100;

/** The lines of a text that comes in pieces. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield decoder.decode(part.value, { stream: true });
  } finally {
    // Whoever has enough lets the server stop.
    await reader.cancel();
  }
}

/**
 * Reads all rows of a list one line after the other, however many there are, without holding the screen up. True when they were all of
 * them; a download that was cut off is refused.
 */
export async function streamRows<Row>({ object, within }: OpenList, { filter, sort }: ListQuestion, { signal, most, onRow, onProgress }: Reading<Row>): Promise<boolean> {
  const address = new URL(`/api/lists/${object}/rows`, location.origin);
  if (filter) address.searchParams.set("filter", filter);
  if (sort) address.searchParams.set("sort", sort);
  if (within) address.searchParams.set("within", within);
  const response = await transport(new Request(address, { signal, headers: { Accept: "application/x-ndjson, application/problem+json" } }));
  if (!response.body) throw new Error(response.statusText);
  let rows = 0;
  let rested = performance.now();
  for await (const line of linesOf(textOf(response.body))) {
    const read = JSON.parse(line) as Row & End;
    if (read.end) return !read.end.more;
    if (rows === most) return false;
    onRow(read);
    rows++;
    if (performance.now() - rested > BREATH_MS) {
      onProgress(rows);
      await new Promise((resume) => setTimeout(resume));
      rested = performance.now();
    }
  }
  throw new CutOff();
}
