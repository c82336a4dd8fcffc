/** The first letters of a name, for small pictures of people. */
export function initials(name: string): string {
  return name.split(/\s+/).map((part) => part[0] ?? "").slice(0, 2).join("").toUpperCase();
}
