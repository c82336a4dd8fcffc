// The words of shared/server are read by the server alone.
const parts = import.meta.glob<Record<string, string>>(["/src/**/messages.pl.json", "!/src/shared/server/*"], { eager: true, import: "default" });

/** All Polish messages. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
