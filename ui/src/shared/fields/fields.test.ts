import i18next from "i18next";
import ICU from "i18next-icu";
import { beforeAll, describe, expect, it } from "vitest";
import { customText, fileText, numberText } from "./customText";
import { codeOf, customPatch, joinPatches, keyOf, nameFields, type CustomField } from "./fields";

const field = (type: CustomField["type"]): CustomField => ({ id: "1", version: 1, object: "deals", code: "f", type, label: { pl: "F", en: "F" }, help: null, required: false, archived: false, options: [{ code: "gas", name: { pl: "Gaz", en: "Gas" }, retired: false }, { code: "wood", name: { pl: "Drewno", en: "Wood" }, retired: true }] });

const format = { language: "pl", number: (value: number, digits?: number) => value.toFixed(digits ?? 0).replace(".", ","), money: ({ minor, currency }: { minor: number; currency: string }) => `${(minor / 100).toFixed(2)} ${currency}`, date: (day: string) => day.split("-").reverse().join("."), text: ({ pl }: { pl: string }) => pl } as unknown as Parameters<typeof customText>[2]["format"];
const tools = { t: ((key: string) => key) as unknown as Parameters<typeof customText>[2]["t"], format };

describe("own fields", () => {
  beforeAll(async () => {
    await i18next.use(new ICU({ bindI18nStore: "added" })).init({ lng: "pl", ns: ["app"], defaultNS: "app", resources: { pl: { app: { known: "x" } } }, keySeparator: false, nsSeparator: false });
  });

  it("are told from fields of the program by their key", () => {
    expect(keyOf({ code: "region" })).toBe("custom.region");
    expect(codeOf("custom.region")).toBe("region");
    expect(codeOf("customer")).toBeNull();
  });

  it("are joined in one change of a record, one by one", () => {
    const both = joinPatches(joinPatches({ name: "A" }, customPatch("a", " x ")), customPatch("b", null));
    expect(both).toEqual({ name: "A", custom: { a: "x", b: null } });
    expect(joinPatches({ name: "A" }, { town: "B" })).toEqual({ name: "A", town: "B" });
  });

  it("say what they hold, in words and for files", () => {
    expect(customText(field("options"), ["gas", "wood"], tools)).toBe("Gaz, Drewno");
    expect(customText(field("yes_no"), false, tools)).toBe("list.no");
    expect(customText(field("date"), "2026-12-31", tools)).toBe("31.12.2026");
    expect(fileText(field("date"), "2026-12-31", { ...tools, currency: "PLN" })).toBe("2026-12-31");
    expect(fileText(field("number"), 2.5, { ...tools, currency: "PLN" })).toBe("2,5");
    expect(fileText(field("text"), null, { ...tools, currency: "PLN" })).toBe("");
  });

  it("write numbers with the decimal places that they have", () => {
    expect(numberText(1998, format)).toBe("1998");
    expect(numberText(0.000001, format)).toBe("0,000001");
    expect(numberText(24.5, format)).toBe("24,5");
  });

  it("are called by names that are no messages, also after they are renamed", () => {
    nameFields([{ object: "deals", key: "custom.f", name: { pl: "Moc {kW} i <b> d'Arc", en: "Power" } }]);
    expect(i18next.t("field.deals.custom.f")).toBe("Moc {kW} i <b> d'Arc");
    nameFields([{ object: "deals", key: "custom.f", name: { pl: "Inna", en: "Other" } }]);
    expect(i18next.t("field.deals.custom.f")).toBe("Inna");
  });
});
