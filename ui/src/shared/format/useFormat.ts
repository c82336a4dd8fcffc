import { useMemo } from "react";
import { useLanguage } from "../i18n/useT";
import { formatDate, formatDateTime, formatFullMoment, formatLongDate, formatMoment, formatMonth, formatRelative, formatWeekday, todayIn } from "./dates";
import { formatDays, formatMoney, formatNumber, formatPercent, formatShortMoney, formatShortNumber } from "./numbers";
import type { Bilingual, Language, Money } from "./types";

/** The time zone in which moments are shown. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function formatsOf(language: Language) {
  const zone = timeZone();
  return {
    language,
    number: (value: number, digits?: number) => formatNumber(language, value, digits),
    money: (value: Money) => formatMoney(language, value),
    shortMoney: (value: Money) => formatShortMoney(language, value),
    shortNumber: (value: number) => formatShortNumber(language, value),
    percent: (basisPoints: number, digits?: number) => formatPercent(language, basisPoints, digits),
    days: (tenths: number) => formatDays(language, tenths),
    date: (isoDate: string) => formatDate(language, isoDate),
    longDate: (isoDate: string) => formatLongDate(language, isoDate),
    month: (isoDate: string) => formatMonth(language, isoDate),
    weekday: (isoDate: string) => formatWeekday(language, isoDate),
    dateTime: (instant: string) => formatDateTime(language, instant, zone),
    moment: (instant: string) => formatMoment(language, instant, zone),
    fullMoment: (instant: string) => formatFullMoment(language, instant, zone),
    /** The day of an instant in the company's time zone. */
    dayOf: (instant: string) => formatDate(language, todayIn(zone, new Date(instant))),
    /** The business date now. */
    today: () => todayIn(zone),
    relative: (isoDate: string) => formatRelative(language, isoDate, todayIn(zone)),
    text: (value: Bilingual) => value[language] || value[language === "pl" ? "en" : "pl"],
  };
}

/** Every way of writing figures and dates, in the language of the person. */
export type Formats = ReturnType<typeof formatsOf>;

/** The formats of the current language. */
export function useFormat(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
