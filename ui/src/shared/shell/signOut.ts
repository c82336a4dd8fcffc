import { request } from "../api/client";
import { handDraftsOver } from "../form/drafts";
import { endStream } from "../live/stream";

/** Ends the session of the user; unsent texts go to the server first, and the page is loaded anew so that nothing of the person stays in memory. */
export async function signOut(user: string): Promise<void> {
  await handDraftsOver(user);
  endStream();
  await request("/api/session", { method: "DELETE" });
  location.assign("/");
}
