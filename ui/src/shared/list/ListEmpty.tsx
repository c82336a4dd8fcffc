import type { IconName } from "../icons";
import { useT } from "../i18n/useT";
import { Insets } from "../slots/Insets";
import { EmptyState } from "../states/EmptyState";

type Props =
  | { because: "nothingYet"; icon: IconName; title: string; text: string; action?: { label: string; run: () => void }; begins?: boolean }
  | { because: "nothingMatches"; onDropLast: () => void }
  | { because: "notForRole"; who: string };

/** The three reasons why a list is empty, each with what to do next; one with `begins` also offers what modules have to begin with. */
export function ListEmpty(props: Props) {
  const t = useT();
  switch (props.because) {
    case "nothingYet":
      return <EmptyState icon={props.icon} title={props.title} text={props.text} action={props.action}>{props.begins && <Insets at="beginnings" />}</EmptyState>;
    case "nothingMatches":
      return <EmptyState icon="filter" title={t("list.nothingMatches")} text={t("list.nothingMatchesText")} action={{ label: t("list.dropLast"), run: props.onDropLast }} />;
    case "notForRole":
      return <EmptyState icon="person" title={t("list.notForRole")} text={t("list.notForRoleText", { who: props.who })} />;
  }
}
