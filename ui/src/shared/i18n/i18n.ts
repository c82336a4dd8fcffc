import i18next from "i18next";
import ICU from "i18next-icu";
import { initReactI18next } from "react-i18next";
import { LOCALES, type Language } from "../format/types";

type Loader = () => Promise<{ catalogue: Record<string, string> }>;

const frame: Record<Language, Loader> = { pl: () => import("./catalogue.pl"), en: () => import("./catalogue.en") };
const screens: Record<Language, Loader> = { pl: () => import("./screens.pl"), en: () => import("./screens.en") };
const behindSignIn: Partial<Record<Language, Promise<void>>> = {};

function preferred(): Language {
  return navigator.language.toLowerCase().startsWith("pl") ? "pl" : "en";
}

async function add(language: Language, loader: Loader): Promise<void> {
  const { catalogue } = await loader();
  i18next.addResourceBundle(language, "app", catalogue, true, true);
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "app")) await add(language, frame[language]);
  behindSignIn[language] ??= add(language, screens[language]);
}

/** Resolves once the words of all screens are there, in the language that is shown. */
export function screensHaveWords(): Promise<void> {
  return behindSignIn[i18next.language === "pl" ? "pl" : "en"] ?? Promise.resolve();
}

async function show(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Shows everything in the other language, without a reload and without loss of what is typed. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await behindSignIn[language];
  await show(language);
}

/** Prepares the messages; the language of the browser holds until the person's own is known. */
export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next
    .use(new ICU({ bindI18nStore: "added", parseLngForICU: (lng: string) => LOCALES[lng === "pl" ? "pl" : "en"] }))
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
  await load(language);
  await show(language);
}
