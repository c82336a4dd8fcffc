import { useEffect } from "react";
import { signal } from "../api/signal";

/** The name of the open record or of a part of the screen, shown after the name of the screen. */
export const placeName = signal("");
/** Whether the rail shows only its icons. */
export const railCollapsed = signal(typeof sessionStorage !== "undefined" && sessionStorage.getItem("sternik-rail") === "small");

/** Makes the rail small or wide for this session. */
export function toggleRail(): void {
  railCollapsed.set(!railCollapsed.get());
  sessionStorage.setItem("sternik-rail", railCollapsed.get() ? "small" : "wide");
}

/** Adds the name of the open record to the line "where I am" and to the title of the tab. */
export function usePlaceName(name: string): void {
  useEffect(() => {
    placeName.set(name);
    return () => placeName.set("");
  }, [name]);
}
