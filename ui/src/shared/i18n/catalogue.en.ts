// What the first screen says; the words of the other modules follow in screens.en, those of shared/server are read by the server alone.
const parts = import.meta.glob<Record<string, string>>(
  ["/src/shared/**/messages.en.json", "/src/modules/platform/messages.en.json", "!/src/shared/server/*", "!/src/shared/design/*", "!/src/shared/{list,record,search,calendar,map,why,chart,measure,consent,files}/*"],
  { eager: true, import: "default" },
);

/** English messages of the frame and of signing in. */
export const catalogue: Record<string, string> = Object.assign({}, ...Object.values(parts));
