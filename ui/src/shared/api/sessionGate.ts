import { signal } from "./signal";

/** Whether the sign-in stands over the page because the session ended in the middle of work. */
export const signInAsked = signal(false);
/** The token that every unsafe request carries. */
export const csrfToken = signal("");

let waiting: (() => void)[] = [];

/** Opens the sign-in over the page; the promise holds the request back until the person is signed in again. */
export function askForSignIn(): Promise<void> {
  signInAsked.set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

/** Closes the sign-in over the page and lets the held requests go on. */
export function signedInAgain(): void {
  signInAsked.set(false);
  const held = waiting;
  waiting = [];
  held.forEach((resume) => resume());
}
