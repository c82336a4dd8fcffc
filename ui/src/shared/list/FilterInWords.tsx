import type { Descriptor } from "../api/types";
import { useT } from "../i18n/useT";
import { filterSentence } from "./conditionText";
import { parseFilter } from "./parseFilter";
import { useDescriptor } from "./useRecords";
import { useWording } from "./useWording";

function Words({ descriptor, filter }: { descriptor: Descriptor; filter: string }) {
  const parts = parseFilter(filter);
  const wording = useWording(descriptor, parts ?? []);
  return <>{parts ? filterSentence(parts, wording) : filter}</>;
}

/** A filter text of some list as a sentence; one that cannot be said so stands as it is. */
export function FilterInWords({ object, filter }: { object: string; filter: string }) {
  const t = useT();
  const descriptor = useDescriptor(object);
  return descriptor ? <Words descriptor={descriptor} filter={filter} /> : <>{t("form.searching")}</>;
}
