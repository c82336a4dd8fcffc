import { request } from "../api/client";

/** Ends the session; the page is loaded anew so that nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  await request("/api/session", { method: "DELETE" });
  location.assign("/");
}
