const parts = import.meta.glob<Record<string, string>>("/src/**/messages.en.json", { eager: true, import: "default" });

/** All English messages. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
