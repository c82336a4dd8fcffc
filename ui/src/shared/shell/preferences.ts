import { useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { request } from "../api/client";
import { meQuery, useMe } from "../api/me";
import type { Me, Preferences } from "../api/types";
import { switchLanguage } from "../i18n/i18n";
import { singleKeys } from "../keys/keyStore";
import { useLanguage } from "../i18n/useT";

/** What the person has chosen, and a way to choose otherwise; the screen follows at once, the server keeps it. */
export function usePreferences(): { preferences: Preferences; choose: (change: Partial<Preferences>) => Promise<void> } {
  const client = useQueryClient();
  const language = useLanguage();
  const own = useMe()?.preferences;
  const preferences = useMemo<Preferences>(() => own ?? { language, theme: "system", density: "default", start: "", letterKeys: true }, [own, language]);
  const choose = useCallback(
    async (change: Partial<Preferences>) => {
      const next = { ...preferences, ...change };
      client.setQueryData<Me>(meQuery.queryKey, (me) => me && { ...me, preferences: next });
      await request("/api/me/preferences", { method: "PUT", body: next });
    },
    [client, preferences],
  );
  return { preferences, choose };
}

/** Makes language, theme, density and keys of the whole page follow the person's choice. */
export function useAppliedPreferences(preferences: Preferences | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  const { language, theme, density, letterKeys = true } = preferences ?? {};
  useEffect(() => singleKeys.set(letterKeys), [letterKeys]);
  useEffect(() => {
    if (language) void switchLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme) setColorScheme(theme === "system" ? "auto" : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    document.documentElement.dataset["density"] = density ?? "default";
  }, [density]);
}
