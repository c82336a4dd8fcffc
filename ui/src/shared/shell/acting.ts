import { request } from "../api/client";

/** Begins to act for another person, or for oneself again; the page is loaded anew, so that nothing of the other sight stays on it. */
export async function actFor(delegation: string | null): Promise<void> {
  await request("/api/me/acting", { method: "PUT", body: { delegation } });
  location.assign("/");
}
