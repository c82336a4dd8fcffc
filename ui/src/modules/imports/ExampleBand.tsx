import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { Band } from "../../shared/states/Band";
import type { Import } from "./api";
import { RemoveExample } from "./RemoveExample";
import { useExampleChanges } from "./useExample";

/** Says on every screen that there are example data, with the way to be rid of them. */
export function ExampleBand() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const gone = useCallback(({ id, summary }: Import) => {
    const count = summary?.undone?.keptCount ?? 0;
    showToast({ text: count === 0 ? t("imports.exampleRemoved") : t("imports.exampleKept", { count, shown: format.number(count) }) });
    if (count > 0) void navigate({ to: `/imports/${id}` as never });
  }, [t, format, navigate]);
  const example = useExampleChanges(gone);
  if (!example || example.state === "none") return null;
  const { state, id } = example;
  return (
    <Band tone="information" icon="information" label={t("imports.example")} text={t(state === "loading" ? "imports.exampleLoading" : state === "removing" ? "imports.exampleRemoving" : "imports.exampleLoaded")}>
      {state === "loaded" && id && <RemoveExample id={id} />}
    </Band>
  );
}
