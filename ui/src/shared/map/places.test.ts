import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusters, readPlaces, sumsOf, worldPixels, writePlaces, type Place } from "./places";

const place = (name: string, lat: number, lon: number, count: number): Place => ({ name, lat, lon, count, sums: [{ minor: count * 100, currency: "PLN" }] });
const LODZ = place("Łódź", 51.76, 19.46, 40);
const PABIANICE = place("Pabianice", 51.66, 19.35, 5);
const GDANSK = place("Gdańsk", 54.35, 18.65, 30);

describe("places on a map", () => {
  it("joins what is too near from afar and shows it apart from close by", () => {
    expect(clusters([PABIANICE, GDANSK, LODZ], 5, 40).map(({ count, places }) => [count, places[0]?.name])).toEqual([[45, "Łódź"], [30, "Gdańsk"]]);
    expect(clusters([PABIANICE, GDANSK, LODZ], 10, 40)).toHaveLength(3);
  });

  it("loses no record at any zoom", () => {
    const any = fc.record({ lat: fc.double({ min: 49, max: 55, noNaN: true }), lon: fc.double({ min: 14, max: 24, noNaN: true }), count: fc.integer({ min: 1, max: 999 }) });
    fc.assert(fc.property(fc.array(any, { maxLength: 40 }), fc.integer({ min: 3, max: 12 }), (all, zoom) => {
      const places = all.map((one, at) => place(String(at), one.lat, one.lon, one.count));
      const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
      const found = clusters(places, zoom, 44);
      expect(total(found)).toBe(total(places));
      expect(found.flatMap((one) => one.places)).toHaveLength(places.length);
    }));
  });

  it("projects as web maps do", () => {
    const [x, y] = worldPixels(0, 0, 0);
    expect([x, Math.round(y)]).toEqual([256, 256]);
  });

  it("adds sums by currency", () => {
    expect(sumsOf([LODZ, { ...GDANSK, sums: [{ minor: 5, currency: "EUR" }, { minor: 7, currency: "PLN" }] }])).toEqual([{ currency: "PLN", minor: 4007 }, { currency: "EUR", minor: 5 }]);
  });

  it("keeps names in the address", () => {
    expect(readPlaces(writePlaces(["Nowy Sącz", "Łódź"]))).toEqual(["Nowy Sącz", "Łódź"]);
    expect(readPlaces("")).toEqual([]);
  });
});
