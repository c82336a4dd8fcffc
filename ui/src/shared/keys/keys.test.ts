import { describe, expect, it } from "vitest";
import { addKeys, keyBindings, keyName } from "./keyStore";

const press = (key: string, held: Partial<Record<"ctrlKey" | "shiftKey" | "altKey" | "metaKey", boolean>> = {}) =>
  keyName({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held });

describe("keys", () => {
  it("are named alike on every keyboard", () => {
    expect(press("K", { ctrlKey: true })).toBe("mod+k");
    expect(press("k", { metaKey: true })).toBe("mod+k");
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("Enter", { shiftKey: true })).toBe("shift+Enter");
    expect(press(" ")).toBe("Space");
  });

  it("of the screen win over those of the frame, even when the frame comes later", () => {
    const add = (label: string, ofFrame: boolean) => addKeys([{ keys: "c", label, run: () => undefined }], ofFrame);
    const remove = [add("screen", false), add("frame", true)];
    expect(keyBindings.get().findLast(({ keys }) => keys === "c")?.label).toBe("screen");
    remove.forEach((one) => one());
  });

  it("leave with the screen that brought them", () => {
    const remove = addKeys([{ keys: "c", label: "new", run: () => undefined }]);
    expect(keyBindings.get().map(({ keys }) => keys)).toContain("c");
    remove();
    expect(keyBindings.get().map(({ keys }) => keys)).not.toContain("c");
  });
});
