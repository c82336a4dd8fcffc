import { expect, it } from "vitest";
import { refSource, register, type RefSource } from "./slots";

const source = (name: string): RefSource => ({ search: async () => [], name: async () => ({ pl: name, en: name }) });

it("finds records by the name of a field, and first by its name within the list", async () => {
  register({ refs: { parent: source("account") } });
  register({ refs: { "product-lines.parent": source("line") } });
  const nameOf = async (field: string) => (await refSource(field)?.name("1", new AbortController().signal))?.pl;
  expect(await nameOf("parent")).toBe("account");
  expect(await nameOf("accounts.parent")).toBe("account");
  expect(await nameOf("product-lines.parent")).toBe("line");
  expect(refSource("deals.nothing")).toBeUndefined();
});
