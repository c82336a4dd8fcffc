const parts = import.meta.glob<Record<string, string>>("/src/**/messages.pl.json", { eager: true, import: "default" });

/** All Polish messages. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
