const [HOURS, HALVES] = [24, ["00", "30"]];

/** Every half hour of a day, from `00:00` to `23:30`. */
const HALF_HOURS = Array.from({ length: HOURS }, (_, hour) => HALVES.map((minutes) => `${String(hour).padStart(2, "0")}:${minutes}`)).flat();

/** A time as the server writes it, without its seconds: `08:00`. */
export const shortTime = (time: string): string => time.slice(0, 5);

/** What working hours may begin or end with: half hours, and the time that is set already, but not the other end of them. */
export function timesBeside(chosen: string, other: string): string[] {
  return [...new Set([...HALF_HOURS, chosen])].filter((time) => time !== other).sort();
}
