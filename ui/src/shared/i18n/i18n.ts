import i18next from "i18next";
import ICU from "i18next-icu";
import { initReactI18next } from "react-i18next";
import { LOCALES, type Language } from "../format/types";

const loaders: Record<Language, () => Promise<{ catalogue: Record<string, string> }>> = {
  pl: () => import("./catalogue.pl"),
  en: () => import("./catalogue.en"),
};

function preferred(): Language {
  return navigator.language.toLowerCase().startsWith("pl") ? "pl" : "en";
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "app")) return;
  const { catalogue } = await loaders[language]();
  i18next.addResourceBundle(language, "app", catalogue);
}

/** Shows everything in the other language, without a reload and without loss of what is typed. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Prepares the messages; the language of the browser holds until the person's own is known. */
export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next
    .use(new ICU({ parseLngForICU: (lng: string) => LOCALES[lng === "pl" ? "pl" : "en"] }))
    .use(initReactI18next)
    .init({
      lng: language,
      ns: ["app"],
      defaultNS: "app",
      resources: {},
      keySeparator: false,
      nsSeparator: false,
      fallbackLng: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false, bindI18nStore: "added" },
    });
  await switchLanguage(language);
}
