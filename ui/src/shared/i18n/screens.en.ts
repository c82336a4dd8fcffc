const parts = import.meta.glob<Record<string, string>>(
  ["/src/modules/**/messages.en.json", "!/src/modules/platform/messages.en.json", "/src/shared/{design,list,record,search,calendar,map,why,chart,measure,consent,files}/messages.en.json"],
  { eager: true, import: "default" },
);

/** English messages of everything behind the sign-in. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
