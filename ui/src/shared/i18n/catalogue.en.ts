// The words of shared/server are read by the server alone.
const parts = import.meta.glob<Record<string, string>>(["/src/**/messages.en.json", "!/src/shared/server/*"], { eager: true, import: "default" });

/** All English messages. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
