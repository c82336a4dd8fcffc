import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../format/types";
import type { Messages } from "./messages.gen";

/** The key of a message that exists in both languages. */
export type MessageKey = keyof Messages;
/** The keys of messages that take no arguments. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends undefined ? K : never }[MessageKey];

type Rest<K extends MessageKey> = Messages[K] extends undefined ? [] : [args: Messages[K]];
/** Gives the text of a message; arguments are checked against the message. */
export type Translate = <K extends MessageKey>(key: K, ...args: Rest<K>) => string;

/** The messages of the current language. */
export function useT(): Translate {
  const { t } = useTranslation();
  return useCallback<Translate>((key, ...args) => t(key, args[0] as Record<string, unknown>), [t]);
}

/** Messages whose key comes from the server, such as `field.deals.amount`; the last part stands in when none exists. */
export function useServerText(): (key: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback((key: string) => (i18n.exists(key) ? t(key) : key.slice(key.lastIndexOf(".") + 1)), [t, i18n]);
}

/** The language in which the person reads now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "pl";
}
