import i18next from "i18next";
import type { RefSource } from "../../shared/slots/slots";

// Histories keep what was said as codes: kind and channels, "given:mail,phone".
function words(code: string, lng: "pl" | "en"): string {
  const [kind = "", channels = ""] = code.split(":");
  const says = (key: string) => String(i18next.t(key as never, { lng } as never));
  return [says(`consent.state.${kind}`), ...(channels ? [channels.split(",").map((channel) => says(`consent.channel.${channel}`)).join(", ")] : [])].join(": ");
}

/** What was said of consents, as the history of a record names it. */
export const said: RefSource = {
  permission: "consent.read",
  search: () => Promise.resolve([]),
  name: (code) => Promise.resolve({ pl: words(code, "pl"), en: words(code, "en") }),
};
