import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import type { RuleEffect } from "./api";

/** What a change of a rule comes to, in figures. */
export function EffectText({ effect: { concerned, before, after, opened, closed } }: { effect: RuleEffect }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <div role="status">
      <p>{t("consent.rule.effect", { concerned: number(concerned), before: number(before), after: number(after), opened: number(opened), closed: number(closed) })}</p>
      <p className="st-small st-muted">{t("consent.rule.effectHint")}</p>
    </div>
  );
}
