import { MantineProvider, type MantineColorScheme, type MantineColorSchemeManager } from "@mantine/core";
import type { ReactNode } from "react";
import "./mantineStyles";
import "./fonts.css";
import "./tokens.css";
import "./base.css";
import "./print.css";
import { cssVariables, theme } from "./theme";

const KEY = "sternik-theme";

function remembered(): MantineColorScheme | null {
  const value = sessionStorage.getItem(KEY);
  return value === "light" || value === "dark" || value === "auto" ? value : null;
}

// The choice itself lives on the server; the session copy only keeps a reload from flashing.
const schemeOfThisSession: MantineColorSchemeManager = {
  get: (fallback) => remembered() ?? fallback,
  set: (value) => sessionStorage.setItem(KEY, value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => sessionStorage.removeItem(KEY),
};

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

// The lock of the page behind a dialog adds a style of its own and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() });

/** Colours, type and density for everything inside. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeOfThisSession}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      {children}
    </MantineProvider>
  );
}
