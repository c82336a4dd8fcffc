import type { IconName } from "../icons";
import type { PlainKey } from "../i18n/useT";

/** How a chapter of the product looks in the rail. */
export interface ChapterLook {
  readonly icon: IconName;
  readonly label: PlainKey;
}

/** The chapters by the codes of `/api/me`; names and order are those of the manual and the addresses. */
export const CHAPTERS: Readonly<Record<string, ChapterLook>> = {
  "my-day": { icon: "calendar", label: "shell.chapter.my-day" },
  cockpit: { icon: "cockpit", label: "shell.chapter.cockpit" },
  "my-line": { icon: "home", label: "shell.chapter.my-line" },
  settlements: { icon: "settlement", label: "shell.chapter.settlements" },
  selling: { icon: "selling", label: "shell.chapter.selling" },
  market: { icon: "chart", label: "shell.chapter.market" },
  management: { icon: "strategy", label: "shell.chapter.management" },
  "marketing-plan": { icon: "table", label: "shell.chapter.marketing-plan" },
  campaigns: { icon: "campaign", label: "shell.chapter.campaigns" },
  products: { icon: "product", label: "shell.chapter.products" },
  promotions: { icon: "promotion", label: "shell.chapter.promotions" },
  "sales-tools": { icon: "file", label: "shell.chapter.sales-tools" },
  structure: { icon: "structure", label: "shell.chapter.structure" },
  strategy: { icon: "territory", label: "shell.chapter.strategy" },
  recruitment: { icon: "recruitment", label: "shell.chapter.recruitment" },
  training: { icon: "training", label: "shell.chapter.training" },
  motivation: { icon: "motivation", label: "shell.chapter.motivation" },
  "my-place": { icon: "pin", label: "shell.chapter.my-place" },
  settings: { icon: "settings", label: "shell.chapter.settings" },
};
