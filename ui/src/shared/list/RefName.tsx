import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { useRefName } from "./refs";

/** The name of a record by its id; where it cannot be known it is called another record. */
export function RefName({ of, id }: { of: string; id: string }) {
  const t = useT();
  const format = useFormat();
  const { data } = useRefName(of, id);
  return <>{data ? format.text(data) : t("list.record")}</>;
}
