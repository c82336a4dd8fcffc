import {
  ActionIcon,
  Badge,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Indicator,
  Input,
  Loader,
  Popover,
  SegmentedControl,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
  Tooltip,
} from "@mantine/core";

const FONT = '"Inter Variable", "Inter Fallback", system-ui, sans-serif';

/** The colours of meaning; every one has a soft twin and a contrast that the token test guards. */
export const MEANINGS = ["brand", "good", "attention", "refusal", "information"] as const;
export type Meaning = (typeof MEANINGS)[number];

// Mantine mixes shades by itself; the resolver below replaces every pair that is shown with a tested one.
function shadesOf(meaning: Meaning): MantineColorsTuple {
  const full = `var(--st-${meaning})`;
  const soft = `var(--st-${meaning}-soft)`;
  return [soft, soft, soft, full, full, full, full, full, full, full];
}

function isMeaning(color: unknown): color is Meaning {
  return MEANINGS.some((meaning) => meaning === color);
}

const testedPairs: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  const standard = defaultVariantColorsResolver(input);
  if (!isMeaning(color)) return standard;
  const full = `var(--st-${color})`;
  const soft = `var(--st-${color}-soft)`;
  switch (input.variant) {
    case "filled":
      return { background: full, hover: color === "brand" ? "var(--st-brand-strong)" : full, color: "var(--st-on-brand)", border: "1px solid transparent" };
    case "light":
      return { background: soft, hover: soft, color: full, border: "1px solid transparent" };
    case "subtle":
    case "transparent":
      return { background: "transparent", hover: soft, color: full, border: "1px solid transparent" };
    case "outline":
      return { background: "transparent", hover: soft, color: full, border: `1px solid ${full}` };
    default:
      return standard;
  }
};

/** The Mantine theme made from the tokens. */
export const theme = createTheme({
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: "600", sizes: { h1: { fontSize: "28px", lineHeight: "36px" }, h2: { fontSize: "20px", lineHeight: "28px" }, h3: { fontSize: "16px", lineHeight: "24px" } } },
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.43", md: "1.43", lg: "1.5", xl: "1.4" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "6px", lg: "6px", xl: "6px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  white: "#ffffff",
  black: "#18212b",
  primaryColor: "brand",
  primaryShade: 7,
  colors: {
    // The neutral shades of Mantine's dark scheme, in the tone of our surfaces.
    dark: ["#e8edf2", "#c9d1da", "#a7b2be", "#6f7c8a", "#3a4551", "#2c3641", "#232c36", "#1a2129", "#151b22", "#12171d"],
    brand: shadesOf("brand"),
    good: shadesOf("good"),
    attention: shadesOf("attention"),
    refusal: shadesOf("refusal"),
    information: shadesOf("information"),
  },
  variantColorResolver: testedPairs,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray", size: 32 } }),
    Badge: Badge.extend({ defaultProps: { radius: "xs" }, styles: { root: { textTransform: "none", fontWeight: 500, fontSize: 12, letterSpacing: 0 } } }),
    Button: Button.extend({ styles: { root: { fontWeight: 500 } } }),
    // By name: dialogs are loaded later than the theme.
    Modal: { styles: { title: { fontWeight: 600, lineHeight: 1.35 } } },
    Popover: Popover.extend({ defaultProps: { shadow: "md" } }),
    Indicator: Indicator.extend({ defaultProps: { offset: 6 } }),
    // Mantine's own line around inputs is too faint to be seen by everybody.
    Input: Input.extend({ vars: () => ({ wrapper: { "--input-bd": "var(--st-control)", "--input-bg": "var(--st-surface)", "--input-placeholder-color": "var(--st-muted)" } as Record<string, string> }) }),
    InputWrapper: Input.Wrapper.extend({ styles: { label: { marginBottom: 4, fontWeight: 500 }, description: { marginTop: 4 } } }),
    SegmentedControl: SegmentedControl.extend({ styles: { root: { background: "var(--st-sunken)", border: "1px solid var(--st-line)" } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
    Loader: Loader.extend({ defaultProps: { type: "dots" } }),
  },
});

const shown = {
  "--mantine-color-body": "var(--st-surface)",
  "--mantine-color-text": "var(--st-text)",
  "--mantine-color-dimmed": "var(--st-muted)",
  "--mantine-color-placeholder": "var(--st-muted)",
  "--mantine-color-anchor": "var(--st-brand)",
  "--mantine-color-error": "var(--st-refusal)",
  "--mantine-color-default": "var(--st-surface)",
  "--mantine-color-default-hover": "var(--st-hover)",
  "--mantine-color-default-color": "var(--st-text)",
  "--mantine-color-default-border": "var(--st-control)",
  "--mantine-color-gray-text": "var(--st-muted)",
  "--mantine-color-gray-light-color": "var(--st-muted)",
  "--mantine-color-gray-light-hover": "var(--st-hover)",
  "--mantine-color-disabled": "var(--st-sunken)",
  "--mantine-color-disabled-color": "var(--st-muted)",
  "--mantine-color-disabled-border": "var(--st-line)",
  "--mantine-primary-color-contrast": "var(--st-on-brand)",
  "--mantine-primary-color-filled": "var(--st-brand)",
  "--mantine-primary-color-filled-hover": "var(--st-brand-strong)",
};

/** Points Mantine's own colour variables at the tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shown, dark: shown });
