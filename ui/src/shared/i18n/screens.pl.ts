const parts = import.meta.glob<Record<string, string>>(
  ["/src/modules/**/messages.pl.json", "!/src/modules/platform/messages.pl.json", "/src/shared/{design,list,record,search,calendar,map,why,chart,measure,consent,files}/messages.pl.json"],
  { eager: true, import: "default" },
);

/** Polish messages of everything behind the sign-in. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
